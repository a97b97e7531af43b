package io.madang.chat.adapter.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.EpollProvider;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens connections that drop what they cannot send, and that notice when the other end is gone.
 */
final class RedisConnector implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(RedisConnector.class);
  private static final RedisCodec<String, byte[]> CODEC =
      RedisCodec.of(StringCodec.ASCII, ByteArrayCodec.INSTANCE);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PROBE = Duration.ofSeconds(5);

  private final RedisURI uri;
  private final ClientResources resources;
  private final RedisClient client;

  private RedisConnector(RedisURI uri) {
    this.uri = uri;
    this.resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .threadFactoryProvider(pool -> new DefaultThreadFactory("madang-redis-" + pool, true))
            .build();
    this.client = RedisClient.create(resources, uri);
    this.client.setOptions(options());
  }

  /** The URI may contain a password, so the error about it is not repeated. */
  static RedisConnector to(String uri) {
    return new RedisConnector(parse(uri));
  }

  CompletionStage<StatefulRedisPubSubConnection<String, byte[]>> listen() {
    return client.connectPubSubAsync(CODEC, uri);
  }

  CompletionStage<StatefulRedisConnection<String, byte[]>> publish() {
    return client.connectAsync(CODEC, uri);
  }

  @Override
  public void close() {
    await(client.shutdownAsync(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    await(resources.shutdown(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
  }

  @SuppressWarnings("UnusedException")
  private static RedisURI parse(String uri) {
    RedisURI parsed;
    try {
      parsed = RedisURI.create(uri);
    } catch (RuntimeException tellsTheUri) {
      throw new IllegalArgumentException(
          "The Redis URI must be redis://, rediss:// or redis-sentinel:// and well-formed");
    }
    parsed.setTimeout(PATIENCE);
    return parsed;
  }

  /** Without reconnecting, Lettuce is at-most-once: nothing is ever sent a second time. */
  private static ClientOptions options() {
    return ClientOptions.builder()
        .autoReconnect(false)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(2 * Publisher.MOST_OUTSTANDING)
        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
        .socketOptions(socketOptions())
        .build();
  }

  private static SocketOptions socketOptions() {
    SocketOptions.Builder options =
        SocketOptions.builder()
            .connectTimeout(PATIENCE)
            .keepAlive(
                KeepAliveOptions.builder().enable().idle(PROBE).interval(PROBE).count(3).build());
    if (EpollProvider.isAvailable()) {
      options.tcpUserTimeout(
          TcpUserTimeoutOptions.builder().enable().tcpUserTimeout(PROBE.multipliedBy(4)).build());
    }
    return options.build();
  }

  private static void await(Future<?> end) {
    try {
      end.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException unclean) {
      LOGGER.debug("The Redis client did not end cleanly", unclean);
    }
  }
}
