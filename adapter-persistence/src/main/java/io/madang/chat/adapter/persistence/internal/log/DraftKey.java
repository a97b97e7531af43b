package io.madang.chat.adapter.persistence.internal.log;

import io.madang.chat.application.port.Draft;

/** What the draft at this index of its batch is looked up by. */
record DraftKey(int index, long room, long sender, String clientMessageId) {

  static DraftKey of(int index, Draft draft) {
    return new DraftKey(
        index, draft.room().value(), draft.sender().id().value(), draft.clientMessageId().value());
  }
}
