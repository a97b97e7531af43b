package io.madang.chat.kit.websocket.socket;

/** How the frames for a client become WebSocket messages. */
public enum Packing {

  /** Each is its own message, which is all that many clients can read. */
  ONE_FRAME,

  /** As many as are waiting share a message, for a client that has asked for it. */
  SEVERAL_FRAMES
}
