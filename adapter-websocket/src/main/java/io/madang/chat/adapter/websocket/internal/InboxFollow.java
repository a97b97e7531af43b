package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.kit.websocket.chat.InboxSubscription;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.json.Answer;
import io.madang.chat.protocol.json.AnswerDocument;
import io.madang.chat.protocol.json.HintDocument;
import io.madang.chat.protocol.json.RequestId;
import org.jspecify.annotations.Nullable;

/** The inbox that a session follows. The first greeting is the answer. */
final class InboxFollow extends InboxSubscription {

  private final JsonSession session;
  private final @Nullable RequestId id;
  private volatile @Nullable RequestId unanswered;

  InboxFollow(JsonSession session, @Nullable RequestId id) {
    super(session);
    this.session = session;
    this.id = id;
  }

  @Override
  protected Frame frameOf(HintDocument hint) {
    RequestId answered = unanswered;
    unanswered = null;
    return Frames.of(new AnswerDocument(answered, new Answer.Inbox(hint.room())));
  }

  @Override
  protected void confirm() {
    unanswered = id;
  }

  @Override
  protected void lose(Refusal why) {
    session.subscriptions().forget(this);
    session.refuse(id, why);
  }
}
