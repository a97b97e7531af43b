package io.madang.chat.application.message;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.message.Message;
import java.util.List;

/** The answer to a {@link ReadHistoryQuery}. */
public sealed interface ReadHistoryResult {

  /** Oldest first. */
  record History(List<Message> messages) implements ReadHistoryResult {

    public History {
      messages = List.copyOf(messages);
    }
  }

  record Refused(RefusalCode code) implements ReadHistoryResult {}
}
