package io.madang.chat.kit.websocket.internal.handshake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;

/**
 * Upgrades to WebSocket without remembering the request's headers: container and framework would
 * each keep a copy for as long as the socket is open, and nobody asks for them (ADR 22).
 *
 * <p>No extension is agreed on: compression costs memory for each connection and lets a small frame
 * unfold into a large one. The container would accept whatever the client offers, so the offer is
 * hidden.
 */
final class LeanHandshakes extends StandardWebSocketUpgradeStrategy {

  @Override
  public void upgrade(
      ServerHttpRequest request,
      ServerHttpResponse response,
      @Nullable String protocol,
      List<WebSocketExtension> extensions,
      @Nullable Principal user,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    ServerHttpRequest lean =
        new ServletServerHttpRequest(new Request(getHttpServletRequest(request)));
    super.upgrade(lean, response, protocol, List.of(), user, handler, attributes);
  }

  /** Answers when it is asked for a header by name, but for the offer, and lists none. */
  private static final class Request extends HttpServletRequestWrapper {

    private static final String OFFER = "Sec-WebSocket-Extensions";

    Request(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
      return OFFER.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
      return OFFER.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
      return Collections.emptyEnumeration();
    }
  }
}
