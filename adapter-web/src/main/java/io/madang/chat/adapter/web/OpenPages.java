package io.madang.chat.adapter.web;

import io.madang.chat.adapter.web.internal.security.WebSecurity;
import java.util.List;

/**
 * Further public paths of a server, for example those of a web client.
 *
 * @param paths path patterns such as {@code /js/**}
 * @param policy the {@code Content-Security-Policy} that a browser is given with them
 */
public record OpenPages(List<String> paths, String policy) {

  public OpenPages {
    paths = List.copyOf(paths);
  }

  static OpenPages none() {
    return new OpenPages(List.of(), WebSecurity.API_POLICY);
  }
}
