package io.madang.chat.kit.websocket.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Frames to test with. */
final class Frames {

  private Frames() {}

  static Frame of(String text) {
    return Frame.of(text.getBytes(UTF_8));
  }
}
