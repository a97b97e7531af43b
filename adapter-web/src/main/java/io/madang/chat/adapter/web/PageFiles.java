package io.madang.chat.adapter.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the web client and of the libraries that it loads, and the one version of them all.
 *
 * <p>The version is made of what is in the files. So an address that holds it never means anything
 * else, and a browser may keep what it got from there.
 */
final class PageFiles {
  private static final String CLIENT = "/madang/page/";
  private static final String LIBRARIES = "/META-INF/resources/webjars/";
  private static final int VERSION_LENGTH = 12;

  private final SortedMap<String, Resource> client;
  private final String version;

  PageFiles() {
    try {
      client = find(CLIENT);
      version = versionOf(client, find(LIBRARIES));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String version() {
    return version;
  }

  /** The client's own modules, as paths below its root. */
  Iterable<String> modules() {
    return client.keySet().stream().filter(path -> path.matches("js/.*\\.js")).toList();
  }

  static String read(Resource resource) throws IOException {
    return resource.getContentAsString(StandardCharsets.UTF_8);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SortedMap<String, Resource> find(String root) throws IOException {
    SortedMap<String, Resource> found = new TreeMap<>();
    for (Resource each :
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**")) {
      if (each.isReadable()) {
        String url = each.getURL().toString();
        found.putIfAbsent(url.substring(url.lastIndexOf(root) + root.length()), each);
      }
    }
    return found;
  }

  /** A library's path names its release, and a release never changes: its content is not read. */
  private static String versionOf(
      SortedMap<String, Resource> client, SortedMap<String, Resource> libraries)
      throws IOException {
    MessageDigest digest = sha256();
    for (var file : client.entrySet()) {
      digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
      try (InputStream content = file.getValue().getInputStream()) {
        digest.update(content.readAllBytes());
      }
    }
    libraries.keySet().forEach(path -> digest.update(path.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
  }
}
