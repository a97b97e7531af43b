package io.madang.chat.benchmarks.peer;

import java.util.List;
import redis.embedded.RedisServer;

/** A Redis and an Apache Artemis, each in its own process. */
public final class Brokers implements AutoCloseable {

  private final int redisPort = ServerProcess.freePort();
  private final int stompPort = ServerProcess.freePort();
  private final RedisServer redis;
  private final ServerProcess artemis;

  private Brokers() {
    redis = Peers.redis(redisPort);
    artemis =
        ServerProcess.start(
            "artemis",
            stompPort,
            Workplace.output(),
            ServerProcess.java(List.of(), ArtemisServer.class, String.valueOf(stompPort)));
  }

  public static Brokers start() {
    return new Brokers();
  }

  public String redis() {
    return "redis://127.0.0.1:" + redisPort;
  }

  public String stomp() {
    return "stomp://127.0.0.1:" + stompPort;
  }

  @Override
  public void close() {
    artemis.close();
    redis.stop();
  }
}
