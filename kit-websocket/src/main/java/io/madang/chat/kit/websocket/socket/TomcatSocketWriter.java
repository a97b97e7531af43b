package io.madang.chat.kit.websocket.socket;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import java.nio.channels.CompletionHandler;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.apache.tomcat.util.net.SocketWrapperBase.BlockingMode;
import org.apache.tomcat.util.net.SocketWrapperBase.CompletionState;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's own way to write without waiting.
 *
 * <p>The WebSocket API takes characters only: for each client the bytes would be decoded, encoded
 * again and cut into pieces as large as a buffer; and it either waits for the client or changes
 * threads for every write. The socket below takes bytes, writes what it can at once and calls back
 * for the rest. Tomcat's own frames (pings, closes) pass the same gate, one write after the other.
 */
final class TomcatSocketWriter implements SocketWriter {

  private static final System.Logger LOGGER = System.getLogger(TomcatSocketWriter.class.getName());
  private static final @Nullable MethodHandle SOCKET = find();

  private final SocketWrapperBase<?> socket;
  private final Executor patient;
  private final long limitMs;

  TomcatSocketWriter(SocketWrapperBase<?> socket, Executor patient, Duration limit) {
    this.socket = socket;
    this.patient = patient;
    this.limitMs = limit.toMillis();
  }

  /** The writer of one of Tomcat's sessions; none if this Tomcat keeps its sockets elsewhere. */
  static Optional<SocketWriter> of(Object session, Executor patient, Duration limit) {
    MethodHandle find = SOCKET;
    if (find == null) {
      return Optional.empty();
    }
    try {
      SocketWrapperBase<?> socket = (SocketWrapperBase<?>) find.invokeExact(session);
      return socket.hasAsyncIO()
          ? Optional.of(new TomcatSocketWriter(socket, patient, limit))
          : Optional.empty();
    } catch (Error broken) {
      throw broken;
    } catch (Throwable otherKind) {
      return Optional.empty();
    }
  }

  static boolean isTomcatKnown() {
    return SOCKET != null;
  }

  @Override
  public boolean waits() {
    return false;
  }

  /** Whole WebSocket messages, heads included. */
  @Override
  public ByteBuffer gather(FrameQueue queue, BufferPool buffers, Packing packing) {
    return switch (packing) {
      case ONE_FRAME -> queue.gatherMessages(buffers);
      case SEVERAL_FRAMES -> withHead(queue.gather(buffers));
    };
  }

  @Override
  public boolean write(ByteBuffer messages, Listener listener) {
    CompletionHandler<Long, Void> handler = handler(listener);
    CompletionState state = start(BlockingMode.NON_BLOCK, messages, handler);
    if (state == CompletionState.NOT_DONE) {
      patient.execute(() -> writeInTurn(messages, handler));
    }
    return state == CompletionState.INLINE;
  }

  /** Tomcat is just writing its own frame, which has to leave first. */
  private void writeInTurn(ByteBuffer messages, CompletionHandler<Long, Void> handler) {
    if (start(BlockingMode.SEMI_BLOCK, messages, handler) == CompletionState.INLINE) {
      handler.completed(0L, null);
    }
  }

  /** The handler is not called for what ends at once and well. */
  private CompletionState start(
      BlockingMode mode, ByteBuffer messages, CompletionHandler<Long, Void> handler) {
    return socket.write(
        mode,
        limitMs,
        TimeUnit.MILLISECONDS,
        null,
        SocketWrapperBase.COMPLETE_WRITE,
        handler,
        messages);
  }

  private static CompletionHandler<Long, Void> handler(Listener listener) {
    return new CompletionHandler<>() {
      @Override
      public void completed(Long bytes, Void nothing) {
        listener.written(null);
      }

      @Override
      public void failed(Throwable failure, Void nothing) {
        listener.written(failure);
      }
    };
  }

  /** The text is preceded by room for the head. */
  private static ByteBuffer withHead(ByteBuffer text) {
    int length = text.remaining();
    int start = text.position() - WebSocketHead.size(length);
    WebSocketHead.put(text.position(start), length);
    return text.position(start);
  }

  private static @Nullable MethodHandle find() {
    try {
      Class<?> sessions = Class.forName("org.apache.tomcat.websocket.WsSession");
      Lookup inside = MethodHandles.privateLookupIn(sessions, MethodHandles.lookup());
      Class<?> endpoints = inside.findClass("org.apache.tomcat.websocket.WsRemoteEndpointImplBase");
      Class<?> ours =
          Class.forName("org.apache.tomcat.websocket.server.WsRemoteEndpointImplServer");
      MethodHandle endpoint = inside.findGetter(sessions, "wsRemoteEndpoint", endpoints);
      MethodHandle socket =
          MethodHandles.privateLookupIn(ours, inside)
              .findGetter(ours, "socketWrapper", SocketWrapperBase.class);
      return MethodHandles.filterReturnValue(
              endpoint, socket.asType(MethodType.methodType(SocketWrapperBase.class, endpoints)))
          .asType(MethodType.methodType(SocketWrapperBase.class, Object.class));
    } catch (ReflectiveOperationException | LinkageError otherTomcat) {
      LOGGER.log(System.Logger.Level.INFO, "This Tomcat is not known: fan-out costs more");
      return null;
    }
  }
}
