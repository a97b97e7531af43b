package io.madang.chat.testkit.simulation;

import java.util.logging.Level;
import java.util.logging.Logger;

/** The engine says in its log what fails; here everything does, all the time. */
final class Quiet {

  /** Strong references, because java.util.logging keeps loggers and their levels weakly. */
  private static final Logger ENGINE = Logger.getLogger("io.madang.chat.application");

  private Quiet() {}

  static void please() {
    ENGINE.setLevel(Level.OFF);
  }
}
