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
import io.madang.chat.kit.fanout.ReconnectingConnection.Opener;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.time.Duration;
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
  private static final int MOST_QUEUED = 8_192;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PROBE = Duration.ofSeconds(5);

  private final RedisURI uri;
  private final ClientResources resources;
  private final RedisClient client;

  private RedisConnector(RedisURI uri) {
    this.uri = uri;
    this.uri.setTimeout(PATIENCE);
    this.resources =
        DefaultClientResources.builder()
            .ioThreadPoolSize(2)
            .computationThreadPoolSize(2)
            .threadFactoryProvider(pool -> new DefaultThreadFactory("madang-redis-" + pool, true))
            .build();
    this.client = RedisClient.create(resources, uri);
    this.client.setOptions(options());
  }

  static RedisConnector to(RedisURI address) {
    return new RedisConnector(address);
  }

  Opener<StatefulRedisPubSubConnection<String, byte[]>> listening() {
    return new LettuceOpener<>(() -> client.connectPubSubAsync(CODEC, uri));
  }

  /** Its commands are written when it is flushed. */
  Opener<StatefulRedisConnection<String, byte[]>> publishing() {
    return new LettuceOpener<>(() ->
        client
            .connectAsync(CODEC, uri)
            .thenApply(connection -> {
              connection.setAutoFlushCommands(false);
              return connection;
            }));
  }

  @Override
  public void close() {
    await(client.shutdownAsync(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    await(resources.shutdown(0, PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
  }

  /** Without reconnecting, Lettuce is at-most-once: nothing is ever sent a second time. */
  private static ClientOptions options() {
    return ClientOptions.builder()
        .autoReconnect(false)
        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(MOST_QUEUED)
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
