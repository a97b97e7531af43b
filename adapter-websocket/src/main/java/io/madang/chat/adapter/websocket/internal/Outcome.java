package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.Message;
import io.madang.chat.kit.websocket.chat.Sending;
import io.madang.chat.kit.websocket.chat.Typing;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.json.Answer;
import io.madang.chat.protocol.json.RequestId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a session what has become of one of its requests. */
record Outcome(JsonSession session, @Nullable RequestId id)
    implements Sending.Answer, Typing.Answer {

  @Override
  public void stored(Message message, boolean duplicate) {
    session.tell(id, new Answer.Stored(message.room(), message.seq(), duplicate));
  }

  @Override
  public void done() {
    done(Optional.empty());
  }

  /** Without an id there is nothing that this would tell. */
  void done(Optional<Sequence> lastRead) {
    if (id != null) {
      session.tell(id, new Answer.Done(lastRead));
    }
  }

  @Override
  public void refused(Refusal why) {
    session.refuse(id, why);
  }
}
