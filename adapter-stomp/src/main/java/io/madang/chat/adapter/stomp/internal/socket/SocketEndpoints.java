package io.madang.chat.adapter.stomp.internal.socket;

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

  /** The paths begin with the prefix. */
  public WebSocketHandlerMapping mapping(String prefix, boolean sockJsEnabled) {
    Map<String, Object> paths = new LinkedHashMap<>();
    paths.put(prefix + "/ws", webSocket());
    if (sockJsEnabled) {
      paths.put(prefix + "/connect/**", sockJs());
    }
    WebSocketHandlerMapping mapping = new WebSocketHandlerMapping();
    mapping.setUrlMap(paths);
    mapping.setOrder(ORDER);
    mapping.setInterceptors(sockJs);
    return mapping;
  }

  private WebSocketHttpRequestHandler webSocket() {
    WebSocketHttpRequestHandler endpoint =
        new WebSocketHttpRequestHandler(handler, new DefaultHandshakeHandler(new LeanHandshakes()));
    endpoint.setHandshakeInterceptors(origins());
    return endpoint;
  }

  private SockJsHttpRequestHandler sockJs() {
    TransportHandlingSockJsService service =
        new TransportHandlingSockJsService(scheduler, new FreshSockJsSessions(sockJs));
    service.setSessionCookieNeeded(false);
    service.setHandshakeInterceptors(origins());
    if (!allowedOrigins.isEmpty()) {
      service.setAllowedOrigins(allowedOrigins);
    }
    return new SockJsHttpRequestHandler(service, handler);
  }

  private List<HandshakeInterceptor> origins() {
    return List.of(new OriginHandshakeInterceptor(allowedOrigins));
  }
}
