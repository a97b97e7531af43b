package io.madang.chat.kit.websocket.session;

/** What must have happened to the earlier requests of a session before one takes effect. */
public enum Turn {
  /** Nothing. */
  AT_ONCE,

  /** Every following that was started is settled: what comes now is delivered to it. */
  AFTER_FOLLOWS,

  /** Every message is stored and told to those who follow its room. */
  AFTER_SENDS,

  /** Everything is answered. */
  LAST
}
