package io.madang.chat.adapter.stomp;

/** A MESSAGE of what is in no log: it has no {@code seq}. */
final class PassingFrame {

  private PassingFrame() {}

  static byte[] of(String subscription, String destination, String messageId, byte[] body) {
    byte[] head =
        StompText.frame("MESSAGE")
            .header("subscription", subscription)
            .header("destination", destination)
            .header("message-id", messageId)
            .header("content-type", "application/json")
            .header("content-length", body.length)
            .beginning();
    return EventFrames.join(head, new byte[] {'\n'}, body, new byte[] {0});
  }
}
