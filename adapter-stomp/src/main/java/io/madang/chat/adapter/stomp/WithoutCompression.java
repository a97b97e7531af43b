package io.madang.chat.adapter.stomp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps WebSocket handshakes from agreeing on permessage-deflate, which costs memory for each
 * connection and lets a small frame unfold into a large one. The container would accept whatever
 * the client offers, so the offer is hidden.
 */
final class WithoutCompression extends OncePerRequestFilter {

  private static final String OFFER = "Sec-WebSocket-Extensions";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Request(request), response);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getHeader(OFFER) == null;
  }

  private static final class Request extends HttpServletRequestWrapper {

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
  }
}
