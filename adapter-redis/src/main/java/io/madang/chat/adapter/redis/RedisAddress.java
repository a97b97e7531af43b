package io.madang.chat.adapter.redis;

import io.lettuce.core.RedisURI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the address of a Redis and refuses one that can never work, although Lettuce would take it.
 * It may contain a password, so no error repeats anything of it.
 */
final class RedisAddress {

  private static final List<String> SCHEMES =
      List.of("redis://", "rediss://", "redis-sentinel://", "rediss-sentinel://");

  private static final String FORMS =
      "It must be redis://host:port, rediss://host:port or"
          + " redis-sentinel://host:port,host:port#master";

  private RedisAddress() {}

  static RedisURI parse(String uri) {
    if (SCHEMES.stream().noneMatch(uri::startsWith)) {
      throw unfit("begins with no scheme that is known here");
    }
    RedisURI parsed = read(uri);
    String fault = fault(uri, parsed);
    if (fault != null) {
      throw unfit(fault);
    }
    return parsed;
  }

  private static @Nullable String fault(String uri, RedisURI parsed) {
    boolean sentinel = uri.startsWith("redis-sentinel://") || uri.startsWith("rediss-sentinel://");
    List<RedisURI> servers = sentinel ? parsed.getSentinels() : List.of(parsed);
    if (servers.isEmpty() || servers.stream().anyMatch(server -> isBlank(server.getHost()))) {
      return "names no host";
    }
    if (!sentinel && servers.getFirst().getHost().contains(",")) {
      return "names several servers, which only Sentinels may be";
    }
    if (servers.stream().anyMatch(server -> server.getPort() < 1 || server.getPort() > 65_535)) {
      return "has a port that is not 1 to 65535";
    }
    return sentinel && isBlank(parsed.getSentinelMasterId())
        ? "does not name the master that the Sentinels watch, after a #"
        : null;
  }

  @SuppressWarnings("UnusedException")
  private static RedisURI read(String uri) {
    try {
      return RedisURI.create(uri);
    } catch (RuntimeException tellsTheUri) {
      throw unfit("is not well-formed");
    }
  }

  private static IllegalArgumentException unfit(String fault) {
    return new IllegalArgumentException("The Redis URI " + fault + ". " + FORMS);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
