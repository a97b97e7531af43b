package io.madang.chat.application.live;

/** From where a follower hears. */
public enum Resumption {
  /** From its position on: whatever it had missed has been offered. */
  COMPLETE,
  /** From the head on, because its position could not be honoured; nothing before was offered. */
  RESET,
  /** From the head on, as it asked. */
  LIVE
}
