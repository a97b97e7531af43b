package io.madang.chat.webclient;

import java.util.List;

/**
 * What a server with access control needs to know about the page.
 *
 * @param paths patterns of the paths that must be public
 * @param policy the {@code Content-Security-Policy} that allows exactly what the page needs
 */
public record PageSecurity(List<String> paths, String policy) {

  private static final List<String> PATHS =
      List.of(
          "/",
          "/index.html",
          "/favicon.ico",
          "/*.svg",
          "/*.webmanifest",
          "/service-worker.js",
          "/app/**",
          "/js/**",
          "/css/**",
          "/webjars/**");

  public PageSecurity {
    paths = List.copyOf(paths);
  }

  static PageSecurity of(PageDocument page) {
    return new PageSecurity(PATHS, page.policy());
  }
}
