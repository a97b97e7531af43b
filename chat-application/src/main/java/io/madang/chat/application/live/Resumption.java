package io.madang.chat.application.live;

/** From where a follower receives events. */
public enum Resumption {
  /** From its position: everything that it had missed has been offered. */
  COMPLETE,
  /** From the head, because its position could not be honoured; no earlier event was offered. */
  RESET,
  /** From the head, as requested. */
  LIVE
}
