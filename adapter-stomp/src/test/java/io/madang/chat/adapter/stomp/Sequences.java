package io.madang.chat.adapter.stomp;

import java.util.List;
import java.util.stream.LongStream;

/** Numbers without holes. */
final class Sequences {

  private Sequences() {}

  static List<Long> from(long first, long last) {
    return LongStream.rangeClosed(first, last).boxed().toList();
  }
}
