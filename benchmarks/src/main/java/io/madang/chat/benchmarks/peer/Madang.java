package io.madang.chat.benchmarks.peer;

import io.madang.chat.adapter.auth.SigningSecret;
import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.benchmarks.load.Dialect;
import io.madang.chat.benchmarks.load.JsonDialect;
import io.madang.chat.benchmarks.load.StompDialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Madang as shipped: the packaged jar with its defaults, all clients logged in, all messages
 * stored. Configured step by step, then started.
 */
public final class Madang {

  private final List<String> jvm = new ArrayList<>(extra("bench.jvm"));
  private final List<String> arguments = new ArrayList<>(extra("bench.server"));
  private final List<Runnable> others = new ArrayList<>();
  private String name = "Madang";
  private String jar = "";
  private String postgres = "";
  private int rooms = 1;
  private int people = 1;
  private int nodes = 1;
  private boolean cached;
  private Dialect dialect = StompDialect.madang();
  private BiConsumer<SqlStore, Population> seeding = (store, people) -> {};

  private Madang() {}

  public static Madang server() {
    return new Madang();
  }

  public Madang named(String words) {
    name = words;
    return this;
  }

  /** From another jar than the one that was built now, to compare with. */
  public Madang packagedAs(String otherJar) {
    jar = otherJar;
    return this;
  }

  /** So many members, each of them in so many rooms. */
  public Madang with(int roomCount, int memberCount) {
    rooms = roomCount;
    people = memberCount;
    return this;
  }

  /** Keeps everything in this PostgreSQL instead of in SQLite. */
  public Madang on(Postgres database) {
    postgres = database.newDatabase();
    return this;
  }

  /** So many nodes, joined by a Redis of their own; they need a PostgreSQL. */
  public Madang nodes(int count) {
    nodes = count;
    if (count > 1) {
      int port = ServerProcess.freePort();
      others.add(Peers.redis(port)::stop);
      arguments.add("--madang.redis.uri=redis://127.0.0.1:" + port);
    }
    return this;
  }

  /** Started by the script that operators use, with its start cache, instead of with java -jar. */
  public Madang cached() {
    cached = true;
    return this;
  }

  /** To clients that ask for several frames in a WebSocket message. */
  public Madang withSeveralFrames() {
    dialect = StompDialect.madangWithSeveralFrames();
    return this;
  }

  /** To clients that speak JSON. */
  public Madang inJson() {
    dialect = new JsonDialect();
    return this;
  }

  /** Puts more into the store before the server starts. */
  public Madang seeded(BiConsumer<SqlStore, Population> more) {
    seeding = more;
    return this;
  }

  public Peer start() {
    return start(() -> {});
  }

  /** Says when the store is ready and the first process is about to start. */
  public Peer start(Runnable whenStarting) {
    Path folder = Workplace.freshFolder("madang");
    SigningSecret secret = SigningSecret.random();
    Population population = populate(folder, secret);
    List<ServerProcess> processes = new ArrayList<>();
    whenStarting.run();
    for (int node = 0; node < nodes; node++) {
      processes.add(node(node, folder, secret));
    }
    MadangVenue venue =
        new MadangVenue(
            population, processes.stream().map(ServerProcess::address).toList(), dialect);
    return new Peer(name, venue, processes, others);
  }

  private Population populate(Path folder, SigningSecret secret) {
    try (SqlStore store =
        postgres.isEmpty()
            ? SqlStore.sqlite(folder.resolve("madang.db"))
            : SqlStore.postgres(postgres, "postgres", "")) {
      Population population = Population.settle(store, secret, rooms, people);
      seeding.accept(store, population);
      return population;
    }
  }

  private ServerProcess node(int number, Path folder, SigningSecret secret) {
    int port = ServerProcess.freePort();
    List<String> command = cached ? List.of(Workplace.launcher()) : plainCommand();
    command = new ArrayList<>(command);
    command.add("--server.port=" + port);
    command.add("--madang.data-dir=" + folder);
    command.add("--madang.jwt.secret=" + secret.toBase64());
    if (!postgres.isEmpty()) {
      command.add("--spring.datasource.url=" + postgres);
      command.add("--spring.datasource.username=postgres");
    }
    command.addAll(arguments);
    return ServerProcess.start("madang-" + number, port, Workplace.output(), command);
  }

  private List<String> plainCommand() {
    List<String> command = new ArrayList<>(List.of(Workplace.java()));
    command.addAll(jvm);
    command.addAll(List.of("-jar", jar.isEmpty() ? Workplace.serverJar().toString() : jar));
    return command;
  }

  private static List<String> extra(String property) {
    String set = System.getProperty(property, "");
    return set.isBlank() ? List.of() : List.of(set.split(" "));
  }
}
