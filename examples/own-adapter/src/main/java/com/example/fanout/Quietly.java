package com.example.fanout;

import java.io.Closeable;
import java.io.IOException;

/** Closes what is no longer wanted; if it cannot be closed, it is gone already. */
final class Quietly {

  private Quietly() {}

  static void close(Closeable unwanted) {
    try {
      unwanted.close();
    } catch (IOException gone) {
      // There is nobody to tell, and nothing left to do.
    }
  }
}
