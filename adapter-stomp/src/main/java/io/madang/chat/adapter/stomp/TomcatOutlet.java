package io.madang.chat.adapter.stomp;

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
final class TomcatOutlet implements Outlet {

  private static final int TEXT_MESSAGE = 0x81;
  private static final int LENGTH_OF_2_BYTES = 126;
  private static final int LENGTH_OF_8_BYTES = 127;
  private static final int MOST_IN_2_BYTES = 0xFFFF;
  private static final System.Logger LOGGER = System.getLogger(TomcatOutlet.class.getName());
  private static final @Nullable MethodHandle SOCKET = find();

  private final SocketWrapperBase<?> socket;
  private final Executor patient;
  private final long limitMs;

  TomcatOutlet(SocketWrapperBase<?> socket, Executor patient, Duration limit) {
    this.socket = socket;
    this.patient = patient;
    this.limitMs = limit.toMillis();
  }

  /** The outlet of one of Tomcat's sessions; none if this Tomcat keeps its sockets elsewhere. */
  static Optional<Outlet> of(Object session, Executor patient, Duration limit) {
    MethodHandle find = SOCKET;
    if (find == null) {
      return Optional.empty();
    }
    try {
      SocketWrapperBase<?> socket = (SocketWrapperBase<?>) find.invokeExact(session);
      return socket.hasAsyncIO()
          ? Optional.of(new TomcatOutlet(socket, patient, limit))
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

  @Override
  public boolean write(ByteBuffer text, Listener listener) {
    putHead(text);
    CompletionHandler<Long, Void> handler = handler(listener);
    CompletionState state = start(BlockingMode.NON_BLOCK, text, handler);
    if (state == CompletionState.NOT_DONE) {
      patient.execute(() -> writeInTurn(text, handler));
    }
    return state == CompletionState.INLINE;
  }

  /** Tomcat is just writing a frame of its own, which has to leave first. */
  private void writeInTurn(ByteBuffer text, CompletionHandler<Long, Void> handler) {
    if (start(BlockingMode.SEMI_BLOCK, text, handler) == CompletionState.INLINE) {
      handler.completed(0L, null);
    }
  }

  /** The handler is not called for what ends at once and well. */
  private CompletionState start(
      BlockingMode mode, ByteBuffer text, CompletionHandler<Long, Void> handler) {
    return socket.write(
        mode,
        limitMs,
        TimeUnit.MILLISECONDS,
        null,
        SocketWrapperBase.COMPLETE_WRITE,
        handler,
        text);
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

  /** The head of an unmasked, whole text message (RFC 6455, 5.2), right before the text. */
  static void putHead(ByteBuffer text) {
    int length = text.remaining();
    int end = text.position();
    if (length < LENGTH_OF_2_BYTES) {
      text.position(end - 2).put((byte) TEXT_MESSAGE).put((byte) length).position(end - 2);
    } else if (length <= MOST_IN_2_BYTES) {
      text.position(end - 4).put((byte) TEXT_MESSAGE).put((byte) LENGTH_OF_2_BYTES);
      text.putShort((short) length).position(end - 4);
    } else {
      text.position(end - 10).put((byte) TEXT_MESSAGE).put((byte) LENGTH_OF_8_BYTES);
      text.putLong(length).position(end - 10);
    }
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
