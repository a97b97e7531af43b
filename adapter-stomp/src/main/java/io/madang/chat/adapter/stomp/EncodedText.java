package io.madang.chat.adapter.stomp;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.standard.StandardWebSocketSession;

/**
 * Sends text that is encoded already, and the same for a thousand clients.
 *
 * <p>The WebSocket API takes characters only: for each client the bytes would be decoded, encoded
 * again and cut into pieces as large as a buffer. Tomcat has a way for bytes, which it does not
 * show; where it is found it is used, and everywhere else the API's way.
 */
final class EncodedText {

  private static final byte TEXT = 1;
  private static final System.Logger LOGGER = System.getLogger(EncodedText.class.getName());
  private static final @Nullable MethodHandle TOMCATS = find();

  private EncodedText() {}

  static void send(WebSocketSession session, byte[] text) throws IOException {
    MethodHandle tomcats = TOMCATS;
    if (tomcats != null && session instanceof StandardWebSocketSession standard) {
      send(tomcats, standard.getNativeSession(), text);
    } else {
      session.sendMessage(new TextMessage(text));
    }
  }

  static boolean hasTomcatsWay() {
    return TOMCATS != null;
  }

  private static void send(MethodHandle way, Object socket, byte[] text) throws IOException {
    try {
      way.invokeExact(socket, TEXT, ByteBuffer.wrap(text), true);
    } catch (IOException | RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IOException(impossible);
    }
  }

  private static @Nullable MethodHandle find() {
    try {
      Class<?> sessions = Class.forName("org.apache.tomcat.websocket.WsSession");
      Lookup lookup = MethodHandles.privateLookupIn(sessions, MethodHandles.lookup());
      Class<?> endpoints = lookup.findClass("org.apache.tomcat.websocket.WsRemoteEndpointImplBase");
      MethodType bytes =
          MethodType.methodType(void.class, byte.class, ByteBuffer.class, boolean.class);
      MethodHandle send =
          MethodHandles.privateLookupIn(endpoints, lookup)
              .findVirtual(endpoints, "sendMessageBlock", bytes);
      return MethodHandles.filterArguments(
              send, 0, lookup.findGetter(sessions, "wsRemoteEndpoint", endpoints))
          .asType(bytes.insertParameterTypes(0, Object.class));
    } catch (ReflectiveOperationException | LinkageError otherContainer) {
      LOGGER.log(System.Logger.Level.DEBUG, "Text is sent through the API of WebSocket only");
      return null;
    }
  }
}
