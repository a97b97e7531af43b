package io.madang.chat.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ClientEvent;
import io.madang.chat.testkit.client.ClientEvent.Acknowledged;
import io.madang.chat.testkit.client.ReliableClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Members who talk with each other in two rooms of their own, each beginning at another node. Half
 * of them wait for each receipt, the others have many messages under way.
 *
 * <p>Everything is recorded. When a test fails, the history is in {@code target/faults}.
 */
final class Crowd implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final int MANY = 16;
  private static final int NOT_KNOWN = -1;
  private static final int MOST_SHOWN = 20;

  private final String test;
  private final long seed;
  private final Database database;
  private final History history = new History();
  private final List<Someone> people;
  private final UnaryOperator<ReliableClient.Builder> manner;
  private final List<Long> rooms;
  private final List<ReliableClient> clients = new ArrayList<>();
  private List<Chatter> chatters = List.of();
  private int talks;

  Crowd(String test, List<Someone> people, List<URI> nodes, Database database) {
    this(test, people, nodes, database, UnaryOperator.identity());
  }

  Crowd(
      String test,
      List<Someone> people,
      List<URI> nodes,
      Database database,
      UnaryOperator<ReliableClient.Builder> manner) {
    this.test = test;
    this.seed = Long.getLong("madang.faults.seed", System.nanoTime());
    this.database = database;
    this.people = people;
    this.manner = manner;
    this.rooms = List.of(openRoom(nodes.get(0), "one"), openRoom(nodes.get(0), "two"));
    System.out.println(test + ": -Dmadang.faults.seed=" + seed);
    for (int i = 0; i < people.size(); i++) {
      clients.add(enter(people.get(i), turned(nodes, i), windowOf(i)));
    }
  }

  long seed() {
    return seed;
  }

  long room() {
    return rooms.get(0);
  }

  Someone member() {
    return people.get(0);
  }

  /** All talk until {@link #settle()}, and some has been acknowledged when this returns. */
  Crowd talk() {
    talks++;
    chatters = IntStream.range(0, people.size()).mapToObj(this::chatter).toList();
    return awaitMore(100);
  }

  /** Those who wait for no receipt say so many things at once, each of so many characters. */
  Crowd shout(int count, int length) {
    String rest = " " + "x".repeat(length);
    for (int i = 1; i <= count; i++) {
      for (int k = 0; k < clients.size(); k++) {
        if (windowOf(k) == MANY) {
          String text = (people.get(k).name() + " shouts " + i + rest).substring(0, length);
          clients.get(k).say(room(), text);
        }
      }
    }
    return this;
  }

  /** So many more messages are acknowledged. */
  Crowd awaitMore(int count) {
    long before = acknowledged();
    await(count + " more receipts", () -> acknowledged() >= before + count);
    return this;
  }

  /**
   * The faults are over: nobody says anything new, and everybody gets everything. Then all that was
   * seen is checked.
   */
  void settle() {
    long begin = System.nanoTime();
    chatters.forEach(Chatter::stop);
    chatters = List.of();
    await("all have everything", this::hasConverged);
    long millis = (System.nanoTime() - begin) / 1_000_000;
    System.out.printf(
        "%s: %d messages acknowledged, %d sent again, converged after %d ms%n",
        test, acknowledged(), history.count(Crowd::isAgain), millis);
    check();
  }

  void await(String what, Callable<Boolean> condition) {
    try {
      Awaitility.await(what).atMost(PATIENCE).pollInterval(POLL).until(condition);
    } catch (ConditionTimeoutException late) {
      throw new AssertionError(test + ": waited for " + what + "; " + record(), late);
    }
  }

  @Override
  public void close() {
    chatters.forEach(Chatter::stop);
    clients.parallelStream().forEach(ReliableClient::close);
  }

  private void check() {
    List<String> faults = new ArrayList<>();
    Set<String> observers = people.stream().map(Someone::name).collect(Collectors.toSet());
    try (Connection connection = database.open()) {
      for (long room : rooms) {
        StoredLog log = StoredLog.read(connection, room);
        faults.addAll(Checker.faults(log, history.events(), observers));
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    assertThat(faults.stream().limit(MOST_SHOWN)).as(() -> test + "; " + record()).isEmpty();
  }

  /** The database is asked only when the clients agree: a connection is dear. */
  private boolean hasConverged() {
    return clients.stream().allMatch(client -> client.unanswered() == 0)
        && rooms.stream().allMatch(this::isTheSameForAll);
  }

  private boolean isTheSameForAll(long room) {
    long position = clients.get(0).position(room);
    return clients.stream().allMatch(client -> client.position(room) == position)
        && position == head(room);
  }

  private long head(long room) {
    try (Connection connection = database.open()) {
      return StoredLog.headOf(connection, room);
    } catch (SQLException notYet) {
      return NOT_KNOWN;
    }
  }

  private long acknowledged() {
    return history.count(Acknowledged.class::isInstance);
  }

  private static boolean isAgain(ClientEvent event) {
    return event instanceof ClientEvent.Sent sent && sent.again();
  }

  private Chatter chatter(int i) {
    String name = people.get(i).name() + " in talk " + talks;
    return new Chatter(name, clients.get(i), rooms, seed + i);
  }

  private long openRoom(URI node, String name) {
    long room = people.get(0).createRoom(node, name);
    people.stream().skip(1).forEach(each -> each.join(node, room));
    return room;
  }

  private ReliableClient enter(Someone someone, List<URI> nodes, int window) {
    ReliableClient.Builder builder =
        ReliableClient.of(nodes)
            .token(someone.token())
            .name(someone.name())
            .window(window)
            .journal(history);
    ReliableClient client = manner.apply(builder).start();
    rooms.forEach(client::follow);
    return client;
  }

  private static int windowOf(int i) {
    return i % 4 < 2 ? 1 : MANY;
  }

  private static List<URI> turned(List<URI> nodes, int by) {
    List<URI> turned = new ArrayList<>(nodes);
    Collections.rotate(turned, by);
    return turned;
  }

  private String record() {
    Path file = Path.of("target", "faults", test + ".history");
    try {
      history.writeTo(file);
      return "-Dmadang.faults.seed=" + seed + ", history in " + file.toAbsolutePath();
    } catch (IOException failure) {
      return "-Dmadang.faults.seed=" + seed + ", no history: " + failure;
    }
  }
}
