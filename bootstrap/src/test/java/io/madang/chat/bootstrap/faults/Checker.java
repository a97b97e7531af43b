package io.madang.chat.bootstrap.faults;

import io.madang.chat.testkit.client.ClientEvent;
import io.madang.chat.testkit.client.ClientEvent.Acknowledged;
import io.madang.chat.testkit.client.ClientEvent.Followed;
import io.madang.chat.testkit.client.ClientEvent.Forgot;
import io.madang.chat.testkit.client.ClientEvent.Received;
import io.madang.chat.testkit.client.ClientEvent.Refused;
import io.madang.chat.testkit.client.ClientEvent.Seen;
import io.madang.chat.testkit.client.ClientEvent.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds a recorded history of one room against its log: nothing acknowledged is lost, nothing is
 * there twice, all have the one order without a gap, and all have all of it.
 *
 * <p>Every text is said once in a test, so that a message stored under two ids shows too.
 */
final class Checker {

  private final StoredLog log;
  private final List<ClientEvent> history;
  private final Set<String> observers;
  private final Map<String, Long> positions = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private Checker(StoredLog log, List<ClientEvent> history, Set<String> observers) {
    this.log = log;
    this.history = history.stream().filter(event -> event.room() == log.room()).toList();
    this.observers = observers;
    log.facts().forEach(fact -> positions.put(String.valueOf(fact.id()), fact.seq()));
  }

  /** What is wrong; nothing, if the promises were kept to all observers. */
  static List<String> faults(StoredLog log, List<ClientEvent> history, Set<String> observers) {
    Checker checker = new Checker(log, history, observers);
    checker.checkLog();
    checker.checkSenders();
    checker.checkCopies();
    checker.checkSubscriptions();
    return checker.faults;
  }

  /** Numbered without holes; only what was sent, and once. */
  private void checkLog() {
    Set<String> sent = idsOf(event -> event instanceof Sent one ? one.id() : "");
    Set<String> texts = new HashSet<>();
    long next = 1;
    for (Fact fact : log.facts()) {
      require(fact.seq() == next++, "hole in the log before " + fact);
      if (fact.text() != null) {
        require(texts.add(fact.text()), "stored twice: " + fact);
        require(sent.contains(String.valueOf(fact.id())), "stored and never sent: " + fact);
      }
    }
    require(log.head() == log.facts().size(), "the log does not end at its head " + log.head());
  }

  /** What was acknowledged is where the receipt says, and after what was acknowledged before it. */
  private void checkSenders() {
    Map<String, Long> latest = new HashMap<>();
    for (ClientEvent event : history) {
      switch (event) {
        case Sent sent when !sent.again() -> {
          long stored = seqOf(sent.id());
          long before = latest.getOrDefault(sent.client(), 0L);
          require(stored == 0 || stored > before, "out of its sender's order: " + sent);
        }
        case Acknowledged receipt -> {
          latest.merge(receipt.client(), receipt.seq(), Math::max);
          require(seqOf(receipt.id()) == receipt.seq(), "acknowledged and lost: " + receipt);
        }
        case Refused refused -> require(false, "refused: " + refused);
        default -> {}
      }
    }
  }

  /** Each observer shows 1, 2, 3, … of the log to its end. */
  private void checkCopies() {
    Map<String, Long> shown = new HashMap<>();
    for (ClientEvent event : history) {
      if (event instanceof Seen seen) {
        long before = shown.getOrDefault(seen.client(), 0L);
        requireNext(before, seen.entry().seq(), seen);
        requireTrue(Fact.of(seen.entry()), seen);
        shown.put(seen.client(), seen.entry().seq());
      } else if (event instanceof Forgot) {
        require(false, "the log began another life: " + event);
      }
    }
    observers.forEach(observer -> {
      long last = shown.getOrDefault(observer, 0L);
      require(last == log.head(), observer + " has only " + last + " of " + log.head());
    });
  }

  /** The server itself brings each event of a subscription once, in order, from where it began. */
  private void checkSubscriptions() {
    Map<String, Long> received = beginnings();
    for (ClientEvent event : history) {
      if (event instanceof Received one) {
        long seq = one.entry().seq();
        long before = received.getOrDefault(keyOf(one.client(), one.subscription()), seq - 1);
        requireNext(before, seq, one);
        requireTrue(Fact.of(one.entry()), one);
        received.put(keyOf(one.client(), one.subscription()), seq);
      }
    }
  }

  private Map<String, Long> beginnings() {
    Map<String, Long> beginnings = new HashMap<>();
    for (ClientEvent event : history) {
      if (event instanceof Followed one) {
        long before = one.resume().equals("complete") ? one.after() : one.head();
        beginnings.put(keyOf(one.client(), one.subscription()), before);
      }
    }
    return beginnings;
  }

  private void requireNext(long before, long seq, ClientEvent event) {
    require(seq > before, "again or out of order, after " + before + ": " + event);
    require(seq <= before + 1, "gap after " + before + ": " + event);
  }

  private void requireTrue(Fact fact, ClientEvent event) {
    boolean within = fact.seq() >= 1 && fact.seq() <= log.facts().size();
    require(
        within && log.facts().get((int) fact.seq() - 1).equals(fact), "not in the log: " + event);
  }

  private long seqOf(String id) {
    return positions.getOrDefault(id, 0L);
  }

  private Set<String> idsOf(Function<ClientEvent, String> id) {
    Set<String> ids = new HashSet<>();
    history.forEach(event -> ids.add(id.apply(event)));
    return ids;
  }

  private static String keyOf(String client, String subscription) {
    return client + " " + subscription;
  }

  private void require(boolean kept, String fault) {
    if (!kept) {
      faults.add(fault);
    }
  }
}
