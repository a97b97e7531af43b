package io.madang.chat.adapter.stomp.internal.frame;

import io.madang.chat.kit.websocket.socket.Frame;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A MESSAGE that is not part of a log: it has no {@code seq}. */
public final class SignalFrame {

  private static final AtomicLong MADE = new AtomicLong();

  private SignalFrame() {}

  /** The message id names the kind of signal, and is unique on this node. */
  public static Frame of(MessageHead head, String destination, String kind, byte[] body) {
    String messageId = kind + "-" + MADE.incrementAndGet();
    String headers =
        "destination:"
            + destination
            + "\nmessage-id:"
            + messageId
            + "\ncontent-type:application/json\ncontent-length:"
            + body.length
            + "\n\n";
    return Frame.of(
        head.bytes(messageId), headers.getBytes(StandardCharsets.UTF_8), body, new byte[] {0});
  }
}
