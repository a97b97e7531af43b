package io.madang.chat.adapter.stomp.internal.room;

import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.websocket.chat.Sending;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.stomp.StompFrame;
import org.jspecify.annotations.Nullable;

/**
 * Turns a SEND into a message of its session's member, and the outcome into a RECEIPT or a refusal.
 */
public final class SendHandler {

  private static final String ID = "client-msg-id";

  private final Sending sending;

  public SendHandler(Sending sending) {
    this.sending = sending;
  }

  public void send(StompSession session, RoomId room, StompFrame frame) {
    sending.send(
        session, () -> command(session, room, frame), new Answer(session, frame.receipt()));
  }

  private static SendMessageCommand command(StompSession session, RoomId room, StompFrame frame) {
    MessageBody content = MessageBody.read(frame.body(), frame.headers().token(ID));
    return new SendMessageCommand(
        session.member(), room, content.text(), content.clientMessageId());
  }

  private record Answer(StompSession session, @Nullable String receipt) implements Sending.Answer {

    @Override
    public void stored(Message message, boolean duplicate) {
      if (receipt != null) {
        session.send(
            session
                .receiptTo(receipt)
                .header("room-id", message.room().value())
                .header("seq", message.seq().value())
                .header("duplicate", Boolean.toString(duplicate))
                .bytes());
      }
    }

    @Override
    public void refused(Refusal why) {
      Replies.send(session, Replies.document(why).forReceipt(receipt));
    }
  }
}
