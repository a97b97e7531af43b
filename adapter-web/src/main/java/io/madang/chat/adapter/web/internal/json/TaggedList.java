package io.madang.chat.adapter.web.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * The answer to a client that polls a list: with an ETag of its content, so that nothing is encoded
 * or sent while it has not changed.
 */
public final class TaggedList {

  private TaggedList() {}

  /** A record's text holds all that is in it. */
  public static <T extends Record> ResponseEntity<List<T>> of(List<T> items) {
    StringBuilder content = new StringBuilder();
    items.forEach(content::append);
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    // Weak, since it goes out compressed or not.
    return ResponseEntity.ok().eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"").body(items);
  }
}
