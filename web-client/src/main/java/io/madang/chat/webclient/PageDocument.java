package io.madang.chat.webclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;

/**
 * The HTML document, with the address of this version of the client, and the content security
 * policy that allows exactly what it uses: our files, and its inline script and style sheet by
 * their hashes.
 */
final class PageDocument {

  private static final int VERSION_LENGTH = 12;

  private final String version;
  private final String html;
  private final String policy;

  PageDocument(PageFiles files, PageScript script) {
    version = version(files, script);
    html = fill(template(), files);
    policy =
        "default-src 'none'; script-src 'self' "
            + hashOf("<script>", "</script>")
            + "; style-src 'self' "
            + hashOf("<style>", "</style>")
            + "; connect-src 'self'; img-src 'self' data:; font-src 'self'; manifest-src 'self';"
            + " worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types lit-html madang-worker";
  }

  /** A hash of all files, so that an address with this version always has the same content. */
  String version() {
    return version;
  }

  /** The root of this version of the client; its content never changes. */
  String root() {
    return "/app/" + version;
  }

  String html() {
    return html;
  }

  String policy() {
    return policy;
  }

  private static String version(PageFiles files, PageScript script) {
    MessageDigest digest = sha256();
    digest.update(script.plain());
    for (String address : files.addresses()) {
      digest.update((address + files.read(address)).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
  }

  private String fill(String template, PageFiles files) {
    return template
        .replace("{{root}}", root())
        .replace("{{styles}}", files.read("css/theme.css") + files.read("css/shell.css"))
        .replace("{{icon}}", files.read("icon.svg"));
  }

  private String hashOf(String before, String after) {
    int start = html.indexOf(before) + before.length();
    String content = html.substring(start, html.indexOf(after, start));
    byte[] hash = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String template() {
    try {
      return new ClassPathResource("page.html", PageDocument.class)
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
