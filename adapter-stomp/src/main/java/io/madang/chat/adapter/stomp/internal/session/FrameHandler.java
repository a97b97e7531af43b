package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.protocol.stomp.StompFrame;

/** Does what the frames of a session ask for. */
public interface FrameHandler {

  /** It is the frame's turn. Does not fail: a fault ends the session. */
  void handle(StompSession session, StompFrame frame);

  /** There is no space to queue the frame. */
  void refuseForNow(StompSession session, StompFrame frame);
}
