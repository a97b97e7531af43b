package io.madang.chat.testkit.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The engine says in its log what fails; here everything does, all the time. */
final class Quiet {

  /** Held, because the logging keeps loggers and their levels only as long as somebody does. */
  private static final Logger ENGINE = Logger.getLogger("io.madang.chat.application");

  private Quiet() {}

  static void please() {
    ENGINE.setLevel(Level.OFF);
  }
}
