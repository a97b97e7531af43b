package io.madang.chat.webclient;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** All modules of the page and of its libraries as one script, plain and compressed. */
final class PageScript {

  private static final String LICENCES =
      """
      /** @license Lit: BSD-3-Clause, the text is at /webjars/lit/LICENSE.
       * @stomp/stompjs: Apache-2.0, the text is at /webjars/stomp__stompjs/LICENSE. */
      """;
  private static final String ENTRY = "js/elements/madang-app.js";
  private static final Map<String, String> BARE_NAMES =
      Map.of(
          "@lit/reactive-element", "webjars/lit__reactive-element/reactive-element.js",
          "lit", "webjars/lit/index.js",
          "lit/", "webjars/lit/",
          "lit-element/", "webjars/lit-element/",
          "lit-html", "webjars/lit-html/lit-html.js",
          "lit-html/", "webjars/lit-html/");

  private final byte[] plain;
  private final byte[] compressed;

  PageScript(PageFiles files) {
    String modules = ModuleBundle.of(ENTRY, files::read, BARE_NAMES);
    plain = (LICENCES + modules).getBytes(StandardCharsets.UTF_8);
    compressed = compress(plain);
  }

  byte[] plain() {
    return plain;
  }

  /** As gzip. */
  byte[] compressed() {
    return compressed;
  }

  private static byte[] compress(byte[] plain) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return compressed.toByteArray();
  }
}
