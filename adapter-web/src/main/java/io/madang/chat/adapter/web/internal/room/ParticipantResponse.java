package io.madang.chat.adapter.web.internal.room;

import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.application.usecase.room.ListParticipantsResult.Present;

@WireNames
record ParticipantResponse(
    long memberId, String name, String email, String role, long lastReadSeq) {

  static ParticipantResponse of(Present present) {
    return new ParticipantResponse(
        present.member().id().value(),
        present.member().name().value(),
        present.member().email().value(),
        present.role().name(),
        present.lastRead().value());
  }
}
