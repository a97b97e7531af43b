package io.madang.chat.webclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The files of the web client and of its libraries, by the addresses at which they are served. A
 * library's address does not contain its version.
 */
final class PageFiles {

  private static final String CLIENT = "/madang/page/";
  private static final String LIBRARIES = "/META-INF/resources/webjars/";
  private static final String VERSION_FOLDER = "^([^/]+)/[^/]+/";

  private final SortedMap<String, Resource> client;
  private final SortedMap<String, Resource> libraries;

  PageFiles() {
    try {
      client = find(CLIENT, path -> path);
      libraries = find(LIBRARIES, path -> "webjars/" + path.replaceFirst(VERSION_FOLDER, "$1/"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The client's own files. */
  Iterable<String> addresses() {
    return client.keySet();
  }

  String read(String address) {
    Resource file = client.getOrDefault(address, libraries.get(address));
    if (file == null) {
      throw new IllegalStateException("The page has no file " + address);
    }
    try {
      return file.getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static SortedMap<String, Resource> find(String root, UnaryOperator<String> address)
      throws IOException {
    SortedMap<String, Resource> found = new TreeMap<>();
    for (Resource each :
        new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**")) {
      if (each.isReadable()) {
        String url = each.getURL().toString();
        String path = url.substring(url.lastIndexOf(root) + root.length());
        found.putIfAbsent(address.apply(path), each);
      }
    }
    return found;
  }
}
