package io.madang.chat.adapter.stomp;

import java.nio.charset.StandardCharsets;

/**
 * How the MESSAGE frames of one subscription begin.
 *
 * @param text the lines up to what is the same for all subscribers
 * @param acknowledged whether the client wants to acknowledge, so that each frame says how
 */
record MessageHead(String text, boolean acknowledged) {

  static MessageHead of(SubscriptionName name, StompVersion version, boolean acknowledged) {
    StompText frame = StompText.frame(StompCommand.MESSAGE, version);
    String id = name.id();
    return new MessageHead(
        (id == null ? frame : frame.header("subscription", id)).beginning(), acknowledged);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The beginning of one frame, whose id does for acknowledging it. */
  byte[] bytes(String messageId) {
    return acknowledged
        ? (text + "ack:" + messageId + "\n").getBytes(StandardCharsets.UTF_8)
        : bytes();
  }
}
