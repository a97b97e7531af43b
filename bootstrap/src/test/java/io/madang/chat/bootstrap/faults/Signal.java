package io.madang.chat.bootstrap.faults;

import java.io.IOException;

/** What can be sent to a process. */
enum Signal {
  /** Ends it where it stands; nothing is finished, nothing is said. */
  KILL,
  /** PostgreSQL's immediate mode. */
  QUIT,
  /** Freezes it: its sockets stay open and nothing comes out of them. */
  STOP,
  /** Lets a frozen one go on. */
  CONT;

  void to(long pid) {
    try {
      int code = new ProcessBuilder("kill", "-" + name(), String.valueOf(pid)).start().waitFor();
      if (code != 0) {
        throw new AssertionError("Process " + pid + " could not be sent " + this);
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
