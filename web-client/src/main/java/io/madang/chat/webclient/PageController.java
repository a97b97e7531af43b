package io.madang.chat.webclient;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Serves the page, which a browser revalidates each time, and its script, whose address contains
 * the version.
 */
@RestController
final class PageController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  private final PageDocument document;
  private final PageScript script;
  private final String etag;

  PageController(PageDocument document, PageScript script) {
    this.document = document;
    this.script = script;
    // Weak, because the response may or may not be compressed.
    String hash = DigestUtils.md5DigestAsHex(document.html().getBytes(StandardCharsets.UTF_8));
    etag = "W/\"" + hash + "\"";
  }

  @GetMapping({"/", "/index.html"})
  ResponseEntity<String> page() {
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .eTag(etag)
        .body(document.html());
  }

  @GetMapping("/app/{version}/madang.js")
  ResponseEntity<byte[]> script(
      @PathVariable String version,
      @RequestHeader(value = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
    if (!version.equals(document.version())) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    var answer =
        ResponseEntity.ok()
            .contentType(SCRIPT)
            .cacheControl(PageResources.FOR_GOOD)
            .eTag("W/\"" + version + "\"")
            .varyBy(HttpHeaders.ACCEPT_ENCODING);
    return takesGzip(accepted)
        ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(script.compressed())
        : answer.body(script.plain());
  }

  /** A client may exclude gzip with a weight of zero, though no browser does. */
  private static boolean takesGzip(String accepted) {
    return Arrays.stream(accepted.split(","))
        .map(String::strip)
        .anyMatch(each -> each.matches("(?i)(?:x-)?gzip(?:\\s*;\\s*q=(?!0(?:\\.0*)?$).*)?"));
  }
}
