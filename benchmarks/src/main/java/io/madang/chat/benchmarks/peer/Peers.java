package io.madang.chat.benchmarks.peer;

import io.madang.chat.benchmarks.load.SocketIoDialect;
import io.madang.chat.benchmarks.load.StompDialect;
import java.nio.file.Path;
import java.util.List;
import redis.embedded.RedisServer;

/** Servers of others, each with the settings that its documentation calls best for this work. */
public final class Peers {

  private static final List<String> JVM = List.of("--enable-native-access=ALL-UNNAMED");

  private Peers() {}

  /** No server at all: the ceiling of the load generator. */
  public static Peer bare() {
    int port = ServerProcess.freePort();
    List<String> command = ServerProcess.java(JVM, BareServer.class, String.valueOf(port));
    ServerProcess process = ServerProcess.start("bare", port, Workplace.output(), command);
    StompDialect dialect = new StompDialect("/", "/topic/", "/topic/", true);
    return peer("Bare sockets", new OpenVenue(dialect, process.address()), process);
  }

  /** Spring's simple broker on Tomcat. */
  public static Peer simpleBroker() {
    int port = ServerProcess.freePort();
    List<String> command =
        ServerProcess.java(JVM, SimpleBrokerServer.class, "--server.port=" + port);
    ServerProcess process = ServerProcess.start("simple-broker", port, Workplace.output(), command);
    StompDialect dialect = new StompDialect("/ws", "/topic/", "/topic/", false);
    return peer("Spring simple broker", new OpenVenue(dialect, process.address()), process);
  }

  /** Apache Artemis, nothing stored. */
  public static Peer artemis() {
    int port = ServerProcess.freePort();
    List<String> command = ServerProcess.java(JVM, ArtemisServer.class, String.valueOf(port));
    ServerProcess process = ServerProcess.start("artemis", port, Workplace.output(), command);
    StompDialect dialect = new StompDialect("/stomp", "/topic/", "/topic/", true);
    return peer(
        "Artemis " + ArtemisServer.version(), new OpenVenue(dialect, process.address()), process);
  }

  /** Socket.IO, one process. */
  public static Peer socketIo() {
    return socketIo("Socket.IO", List.of(), "", "");
  }

  /** Socket.IO, one process, with the adapter that would join it to others. */
  public static Peer socketIoWithRedis() {
    int port = ServerProcess.freePort();
    RedisServer redis = redis(port);
    return socketIo("Socket.IO + Redis", List.of(redis::stop), "redis://127.0.0.1:" + port, "");
  }

  /** Socket.IO, one process, each message committed to SQLite before it is delivered. */
  public static Peer socketIoWithStore() {
    Path file = Workplace.freshFolder("socket.io").resolve("messages.db");
    return socketIo("Socket.IO + SQLite", List.of(), "", file.toString());
  }

  static RedisServer redis(int port) {
    RedisServer redis =
        RedisServer.builder()
            .port(port)
            .bind("127.0.0.1")
            .setting("save \"\"")
            .setting("appendonly no")
            .build();
    redis.start();
    return redis;
  }

  private static Peer socketIo(String name, List<Runnable> others, String redis, String file) {
    int port = ServerProcess.freePort();
    Path folder = NodePackages.installed();
    List<String> command = List.of("node", "server.mjs", String.valueOf(port), redis, file);
    ServerProcess process = ServerProcess.start("socket.io", port, folder, command);
    String version = NodePackages.version(folder, "socket.io");
    OpenVenue venue = new OpenVenue(new SocketIoDialect(), process.address());
    return new Peer(
        name.replace("Socket.IO", "Socket.IO " + version), venue, List.of(process), others);
  }

  private static Peer peer(String name, OpenVenue venue, ServerProcess process) {
    return new Peer(name, venue, List.of(process), List.of());
  }
}
