package io.madang.chat.kit.websocket.internal.handshake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Keeps of a handshake what its session begins with, until it has begun. */
public final class HandshakeNotes implements HandshakeInterceptor {

  private static final String PATH = HandshakeNotes.class.getName() + ".path";
  private static final String AUTHORIZATION = HandshakeNotes.class.getName() + ".authorization";

  private final String path;

  /** For the handshakes at this path. */
  public HandshakeNotes(String path) {
    this.path = path;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    attributes.put(PATH, path);
    String authorization = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      attributes.put(AUTHORIZATION, authorization);
    }
    return true;
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception failure) {}

  /** The path at which the socket was opened; empty if nobody remembers it. */
  public static String takePath(Map<String, Object> attributes) {
    return attributes.remove(PATH) instanceof String path ? path : "";
  }

  public static @Nullable String takeAuthorization(Map<String, Object> attributes) {
    return (String) attributes.remove(AUTHORIZATION);
  }
}
