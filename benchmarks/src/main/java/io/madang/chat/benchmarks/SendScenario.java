package io.madang.chat.benchmarks;

import io.madang.chat.benchmarks.load.SendLoad;
import io.madang.chat.benchmarks.peer.Madang;
import io.madang.chat.benchmarks.peer.Peer;
import io.madang.chat.benchmarks.peer.Postgres;
import java.time.Duration;

/** Sends confirmed after their commit, compared with the plain driver on the same database. */
final class SendScenario implements Scenario {

  private static final int SENDERS = 64;
  private static final int IN_FLIGHT = 8;
  private static final Duration TIME = Duration.ofSeconds(8);

  @Override
  public void run(Section section) throws Exception {
    section.columns("what", "stored messages/s", "p50 ms", "p99 ms", "checked");
    try (Postgres database = Postgres.start()) {
      Plain before = Plain.measure(database);
      double many;
      double hot;
      try (Peer peer = Madang.server().with(SENDERS, 1).on(database).start()) {
        many = measure(section, "Madang, PostgreSQL, 64 rooms", peer, SENDERS);
        hot = measure(section, "Madang, PostgreSQL, one room", peer, 1);
      }
      Plain plain = before.meanWith(Plain.measure(database), section);
      section.remark(
          "PostgreSQL, 64 rooms: %.1f × one commit per message, %.2f of batches of 100"
              .formatted(many / plain.single, many / plain.batched));
      section.remark(
          "PostgreSQL, one room: %.1f × one commit per message".formatted(hot / plain.single));
    }
    try (Peer peer = Madang.server().with(SENDERS, 1).start()) {
      measure(section, "Madang, SQLite, 64 rooms", peer, SENDERS);
      measure(section, "Madang, SQLite, one room", peer, 1);
    }
  }

  private static double measure(Section section, String what, Peer peer, int rooms)
      throws InterruptedException {
    try (SendLoad load = new SendLoad(peer.venue(), SENDERS, rooms, 200)) {
      load.open();
      load.start(IN_FLIGHT);
      Thread.sleep(Contest.WARM_UP);
      double rate = load.measure(TIME);
      long wrong = load.finish();
      section.row(
          what,
          "%,.0f".formatted(rate),
          "%.1f".formatted(load.latency().getValueAtPercentile(50) / 1e6),
          "%.1f".formatted(load.latency().getValueAtPercentile(99) / 1e6),
          wrong == 0 ? "each number once, no hole" : wrong + " wrong");
      section.bar(what, rate);
      return rate;
    }
  }

  /** The plain driver, with 1 and with 100 messages per commit. */
  private record Plain(double single, double batched) {

    static Plain measure(Postgres database) throws Exception {
      return new Plain(
          PlainInserts.measure(database.newDatabase(), 1, TIME),
          PlainInserts.measure(database.newDatabase(), 100, TIME));
    }

    /** Measured before and after Madang, because the speed of the disk varies. */
    Plain meanWith(Plain after, Section section) {
      return new Plain(
          mean(section, "plain driver, PostgreSQL, 1 a commit", single, after.single),
          mean(section, "plain driver, PostgreSQL, 100 a commit", batched, after.batched));
    }

    private static double mean(Section section, String what, double first, double second) {
      double rate = (first + second) / 2;
      section.row(what, "%,.0f".formatted(rate), "", "", "");
      section.bar(what, rate);
      section.remark("%s: %,.0f before ours, %,.0f after it".formatted(what, first, second));
      return rate;
    }
  }
}
