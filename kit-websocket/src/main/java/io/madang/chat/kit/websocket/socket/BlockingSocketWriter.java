package io.madang.chat.kit.websocket.socket;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** Writes through Spring, for every container and for SockJS: one message at a time, blocking. */
final class BlockingSocketWriter implements SocketWriter {

  private final WebSocketSession session;

  BlockingSocketWriter(WebSocketSession session) {
    this.session = session;
  }

  @Override
  public boolean waits() {
    return true;
  }

  /** The text of one message. */
  @Override
  public ByteBuffer gather(FrameQueue queue, BufferPool buffers, Packing packing) {
    return switch (packing) {
      case ONE_FRAME -> queue.next();
      case SEVERAL_FRAMES -> queue.gather(buffers);
    };
  }

  @Override
  public boolean write(ByteBuffer text, Listener listener) throws IOException {
    byte[] bytes = new byte[text.remaining()];
    text.get(bytes);
    session.sendMessage(new TextMessage(bytes));
    return true;
  }
}
