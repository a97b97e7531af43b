package io.madang.chat.testkit.client;

import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompDecoder;
import io.madang.chat.protocol.stomp.StompVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits what a socket delivers into frames, wherever the pieces end. Heart-beats yield no frame.
 */
final class FrameReader {

  private final StompDecoder decoder = new StompDecoder();

  FrameReader() {
    decoder.speak(StompVersion.V1_2);
  }

  /** The frames that this piece completes. */
  List<StompFrame> read(CharSequence piece) {
    List<StompFrame> frames = new ArrayList<>();
    decoder.add(piece.toString().getBytes(StandardCharsets.UTF_8));
    var next = decoder.next();
    while (next != null) {
      Map<String, String> headers = new LinkedHashMap<>();
      next.headers().forEach(headers::putIfAbsent);
      if (next.command() == StompCommand.CONNECTED) {
        StompVersion.agree(headers.get("version")).ifPresent(decoder::speak);
      }
      String body = new String(next.body(), StandardCharsets.UTF_8);
      frames.add(new StompFrame(next.command().name(), headers, body));
      next = decoder.next();
    }
    return frames;
  }
}
