package io.madang.chat.adapter.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.function.Function;
import redis.embedded.RedisServer;

/** A real Redis on its own port, which it keeps when it is stopped and started again. */
final class RedisProcess implements AutoCloseable {

  private final int port;
  private RedisServer server;

  private RedisProcess(int port) {
    this.port = port;
  }

  static RedisProcess started() {
    RedisProcess redis = stopped();
    redis.start();
    return redis;
  }

  static RedisProcess stopped() {
    return new RedisProcess(freePort());
  }

  String uri() {
    return "redis://127.0.0.1:" + port;
  }

  int port() {
    return port;
  }

  void start() {
    server =
        RedisServer.builder()
            .port(port)
            .bind("127.0.0.1")
            .setting("save \"\"")
            .setting("appendonly no")
            .build();
    server.start();
  }

  void stop() {
    if (server != null) {
      server.stop();
      server = null;
    }
  }

  /** Asks Redis something over a connection made for it. */
  <T> T ask(Function<RedisCommands<String, String>, T> question) {
    try (RedisClient client = RedisClient.create(RedisURI.create(uri()))) {
      return question.apply(client.connect().sync());
    }
  }

  @Override
  public void close() {
    stop();
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
