package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.websocket.chat.Typing;
import io.madang.chat.kit.websocket.session.Refusal;
import org.jspecify.annotations.Nullable;

/** Turns a SEND to a room's typing into a signal of its session's member. */
public final class TypingHandler {

  private final Typing typing;

  public TypingHandler(Typing typing) {
    this.typing = typing;
  }

  public void send(StompSession session, RoomId room, @Nullable String receipt) {
    typing.signal(session, room, new Answer(session, receipt));
  }

  private record Answer(StompSession session, @Nullable String receipt) implements Typing.Answer {

    @Override
    public void done() {
      session.receipt(receipt);
    }

    @Override
    public void refused(Refusal why) {
      Replies.send(session, Replies.document(why).forReceipt(receipt));
    }
  }
}
