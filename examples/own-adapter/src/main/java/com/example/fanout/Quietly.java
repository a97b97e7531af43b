package com.example.fanout;

import java.io.Closeable;
import java.io.IOException;

/** Closes a resource and ignores failures, after which it is unusable anyway. */
final class Quietly {

  private Quietly() {}

  static void close(Closeable unwanted) {
    try {
      unwanted.close();
    } catch (IOException gone) {
      // Nothing depends on it any more.
    }
  }
}
