package io.madang.chat.kit.websocket.internal.handshake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.sockjs.support.SockJsHttpRequestHandler;

/**
 * Which SockJS addresses are served, and which sessions are open.
 *
 * <p>SockJS clients choose their session's id, and Spring keeps one for seconds after its socket
 * has closed. So that an id can be used again at once, and nobody gets hold of another's session by
 * it, each socket is given its own id before Spring sees it. An id whose socket is open is refused.
 * What a page needs only for transports that are not there, such as the iframe, is not found.
 */
final class SockJsSessions implements HandlerInterceptor {

  private static final String PATH = HandlerMapping.PATH_WITHIN_HANDLER_MAPPING_ATTRIBUTE;
  private static final Pattern WITHOUT_SESSION = Pattern.compile("/?(info|websocket)?");
  private static final Pattern SESSION = Pattern.compile("/?([^/.]+)/([^/.]+)/websocket");
  private static final char BEFORE_NUMBER = '-';

  private final ConcurrentMap<String, WebSocketSession> sockets = new ConcurrentHashMap<>();
  private final AtomicLong asked = new AtomicLong();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof SockJsHttpRequestHandler) || isServed(request)) {
      return true;
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
    return false;
  }

  private boolean isServed(HttpServletRequest request) {
    String path = String.valueOf(request.getAttribute(PATH));
    Matcher session = SESSION.matcher(path);
    if (!session.matches()) {
      return WITHOUT_SESSION.matcher(path).matches();
    }
    String chosen = session.group(2);
    String own = chosen + BEFORE_NUMBER + asked.incrementAndGet();
    request.setAttribute(PATH, "/" + session.group(1) + "/" + own + "/websocket");
    return !isOpen(chosen);
  }

  /** The socket of the session with this id of its own. */
  void opened(String own, WebSocketSession socket) {
    sockets.put(chosen(own), socket);
  }

  void closed(String own, WebSocketSession socket) {
    sockets.remove(chosen(own), socket);
  }

  /** A client may come back before the server has done with its former socket. */
  private boolean isOpen(String chosen) {
    WebSocketSession socket = sockets.get(chosen);
    return socket != null && socket.isOpen();
  }

  private static String chosen(String own) {
    return own.substring(0, own.lastIndexOf(BEFORE_NUMBER));
  }
}
