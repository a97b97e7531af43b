package io.madang.chat.adapter.web.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;

/**
 * The response to a client that polls a list. It has an ETag of the content, so that nothing is
 * encoded or sent while the list is unchanged.
 */
public final class TaggedList {

  private TaggedList() {}

  /** The ETag is a hash of the records' {@code toString}, which contains all their components. */
  public static <T extends Record> ResponseEntity<List<T>> of(List<T> items) {
    StringBuilder content = new StringBuilder();
    items.forEach(content::append);
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    // Weak, because the response may or may not be compressed.
    return ResponseEntity.ok().eTag("W/\"" + DigestUtils.md5DigestAsHex(bytes) + "\"").body(items);
  }
}
