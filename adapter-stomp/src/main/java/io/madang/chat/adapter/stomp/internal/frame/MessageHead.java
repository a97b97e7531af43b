package io.madang.chat.adapter.stomp.internal.frame;

import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompEncoder;
import io.madang.chat.protocol.stomp.StompVersion;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the MESSAGE frames of one subscription begin.
 *
 * @param text the lines up to what is the same for all subscribers
 * @param acknowledged whether the client acknowledges, so that each frame needs an {@code ack}
 *     header
 */
public record MessageHead(String text, boolean acknowledged) {

  /** Of the subscription with this id; none if the client gave none. */
  public static MessageHead of(@Nullable String id, StompVersion version, boolean acknowledged) {
    StompEncoder frame = StompEncoder.frame(StompCommand.MESSAGE, version);
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
