package io.madang.chat.adapter.stomp.internal.frame;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** A MESSAGE of what is in no log: it has no {@code seq}. */
public final class SignalFrame {

  private static final AtomicLong MADE = new AtomicLong();

  private SignalFrame() {}

  /** The message id says what it is of, and is not given twice on this node. */
  public static byte[] of(MessageHead head, String destination, String kind, byte[] body) {
    String messageId = kind + "-" + MADE.incrementAndGet();
    String headers =
        "destination:"
            + destination
            + "\nmessage-id:"
            + messageId
            + "\ncontent-type:application/json\ncontent-length:"
            + body.length
            + "\n\n";
    return EventFrames.join(
        head.bytes(messageId), headers.getBytes(StandardCharsets.UTF_8), body, new byte[] {0});
  }
}
