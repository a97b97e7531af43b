package io.madang.chat.testkit.client;

import java.util.ArrayList;
import java.util.List;

/** Cuts what a socket brings into frames, wherever the pieces end. Heart-beats give no frame. */
final class FrameReader {

  private final StringBuilder partial = new StringBuilder();

  /** The frames that are complete with this piece. */
  List<StompFrame> read(CharSequence piece) {
    List<StompFrame> frames = new ArrayList<>();
    partial.append(piece);
    int end = partial.indexOf("\0");
    while (end >= 0) {
      frames.add(StompFrame.parse(partial.substring(0, end).stripLeading()));
      partial.delete(0, end + 1);
      end = partial.indexOf("\0");
    }
    return frames;
  }
}
