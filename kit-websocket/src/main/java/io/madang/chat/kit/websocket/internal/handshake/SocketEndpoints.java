package io.madang.chat.kit.websocket.internal.handshake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.OriginHandshakeInterceptor;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;
import org.springframework.web.socket.sockjs.support.SockJsHttpRequestHandler;
import org.springframework.web.socket.sockjs.transport.TransportHandlingSockJsService;

/**
 * The paths at which sockets are opened: what {@code @EnableWebSocket} would do, without the beans
 * that it shares with a host that uses it.
 */
public final class SocketEndpoints {

  /** Before the files of a host, as Spring's own. */
  private static final int ORDER = 1;

  private final WebSocketHandler handler;
  private final TaskScheduler scheduler;
  private final List<String> allowedOrigins;
  private final SockJsSessions sockJs = new SockJsSessions();

  public SocketEndpoints(
      WebSocketHandler handler, TaskScheduler scheduler, List<String> allowedOrigins) {
    this.handler = handler;
    this.scheduler = scheduler;
    this.allowedOrigins = allowedOrigins;
  }

  /** Serves WebSocket at these paths, and SockJS if it is enabled, all of them below the prefix. */
  public WebSocketHandlerMapping mapping(String prefix, List<String> paths, boolean sockJsEnabled) {
    Map<String, Object> handlers = new LinkedHashMap<>();
    paths.forEach(path -> handlers.put(prefix + path, webSocket(path)));
    if (sockJsEnabled) {
      handlers.put(prefix + "/connect/**", sockJs());
    }
    WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
    mapping.setUrlMap(handlers);
    mapping.setOrder(ORDER);
    mapping.setInterceptors(sockJs);
    return mapping;
  }

  private WebSocketHttpRequestHandler webSocket(String path) {
    WebSocketHttpRequestHandler endpoint =
        new WebSocketHttpRequestHandler(handler, new DefaultHandshakeHandler(new LeanHandshakes()));
    endpoint.setHandshakeInterceptors(List.of(origins(), new HandshakeNotes(path)));
    return endpoint;
  }

  private SockJsHttpRequestHandler sockJs() {
    TransportHandlingSockJsService service =
        new TransportHandlingSockJsService(scheduler, new FreshSockJsSessions(sockJs));
    service.setSessionCookieNeeded(false);
    service.setHandshakeInterceptors(List.of(origins()));
    if (!allowedOrigins.isEmpty()) {
      service.setAllowedOrigins(allowedOrigins);
    }
    return new SockJsHttpRequestHandler(service, handler);
  }

  private HandshakeInterceptor origins() {
    return new OriginHandshakeInterceptor(allowedOrigins);
  }
}
