package io.madang.chat.adapter.stomp;

import java.nio.charset.StandardCharsets;

/** A MESSAGE of what is in no log: it has no {@code seq}. */
final class PassingFrame {

  private PassingFrame() {}

  static byte[] of(MessageHead head, String destination, String messageId, byte[] body) {
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
