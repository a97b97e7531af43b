package io.madang.chat.testkit.simulation;

/** The time during which a process runs or a socket is open. What is left to do ends with it. */
final class Life {

  private boolean over;

  void end() {
    over = true;
  }

  boolean isOver() {
    return over;
  }
}
