package io.madang.chat.adapter.redis;

import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisURI;
import io.madang.chat.kit.fanout.EventLoop;
import io.madang.chat.kit.fanout.Link;
import io.madang.chat.kit.fanout.Wire;
import java.util.Optional;

/**
 * Carries messages between nodes over Redis pub/sub: one connection publishes, another one listens.
 */
public final class RedisWire implements Wire {

  private final RedisURI address;

  private RedisWire(RedisURI address) {
    this.address = address;
  }

  /**
   * A wire over the Redis at this address: {@code redis://}, {@code rediss://} or {@code
   * redis-sentinel://}, as Lettuce reads it. Throws an {@link IllegalArgumentException} if no Redis
   * can be reached by it, which says why and repeats nothing of it.
   */
  public static RedisWire at(String uri) {
    return new RedisWire(RedisAddress.parse(uri));
  }

  @Override
  public String name() {
    return "Redis";
  }

  @Override
  public Link link(EventLoop thread, Listener listener) {
    return new RedisLink(RedisConnector.to(address), thread, listener);
  }

  /** The errors of Redis itself contain no secret. */
  @Override
  public Optional<String> wordsOf(Throwable failure) {
    return failure instanceof RedisCommandExecutionException
        ? Optional.ofNullable(failure.getMessage())
        : Optional.empty();
  }
}
