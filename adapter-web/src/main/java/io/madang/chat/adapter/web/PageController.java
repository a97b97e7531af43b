package io.madang.chat.adapter.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page itself: the one address that is asked for again each time. */
@RestController
final class PageController {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final PageDocument document;
  private final String etag;

  PageController(PageDocument document) {
    this.document = document;
    // Weak, since it goes out compressed or not.
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
}
