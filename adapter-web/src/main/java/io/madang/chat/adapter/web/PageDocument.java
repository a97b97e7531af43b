package io.madang.chat.adapter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;

/**
 * The one HTML document, with the addresses of this version of the client, and the policy that
 * allows exactly what is in it: our files, and the one script inside it by its hash.
 */
final class PageDocument {
  private static final String IMPORT_MAP_START = "<script type=\"importmap\">";
  private static final String IMPORT_MAP_END = "</script>";

  private final String root;
  private final String html;
  private final String policy;

  PageDocument(PageFiles files) {
    root = "/app/" + files.version();
    html = fill(template(), files);
    policy =
        "default-src 'none'; script-src 'self' 'sha256-"
            + hashOf(importMap(html))
            + "'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self';"
            + " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html"
            + " madang-worker";
  }

  /** Where this version of the client is: no other content is ever served below it. */
  String root() {
    return root;
  }

  String html() {
    return html;
  }

  String policy() {
    return policy;
  }

  private String fill(String template, PageFiles files) {
    // All at once: a browser that finds them one by one, import by import, waits for each level.
    String preloads =
        StreamSupport.stream(files.modules().spliterator(), false)
            .map(path -> "<link rel=\"modulepreload\" href=\"" + root + "/" + path + "\">")
            .collect(Collectors.joining("\n    "));
    return template.replace("{{modules}}", preloads).replace("{{root}}", root);
  }

  private static String importMap(String html) {
    int start = html.indexOf(IMPORT_MAP_START) + IMPORT_MAP_START.length();
    return html.substring(start, html.indexOf(IMPORT_MAP_END, start));
  }

  private static String hashOf(String script) {
    byte[] hash = PageFiles.sha256().digest(script.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(hash);
  }

  private static String template() {
    try {
      return PageFiles.read(new ClassPathResource("page.html", PageDocument.class));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
