package io.madang.chat.kit.fanout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every node publishes pings at intervals. A node receives its own pings too, and so knows whether
 * it would receive others' messages: a connection may look alive and deliver nothing. When pings do
 * not come back, the connections are replaced. Own thread only, but for {@link #isFelt}.
 */
final class SelfPing {

  private static final Logger LOGGER = LoggerFactory.getLogger(SelfPing.class);
  private static final int MOST_UNANSWERED = 3;

  private final String wire;
  private final Link link;
  private final String shared;
  private final Publisher publisher;
  private final FanOutCounters counters;
  private final Complaints complaints;
  private final Map<String, Integer> unanswered = new HashMap<>();

  /** Where a ping came back since the last connection was opened. */
  private final Set<String> heard = new HashSet<>();

  private volatile boolean felt;
  private boolean announced;
  private boolean deafSaid;

  SelfPing(
      String wire,
      Link link,
      String shared,
      Publisher publisher,
      FanOutCounters counters,
      Complaints complaints) {
    this.wire = wire;
    this.link = link;
    this.shared = shared;
    this.publisher = publisher;
    this.counters = counters;
    this.complaints = complaints;
  }

  /** Whether this node receives its own pings over all connections, and nothing is refused. */
  boolean isFelt() {
    return felt && link.isUp() && !publisher.isRefused();
  }

  boolean isChannel(String channel) {
    return link.pingChannels(shared).contains(channel);
  }

  void heardOwn(String channel) {
    unanswered.put(channel, 0);
    heard.add(channel);
    look();
  }

  /** A connection is new: only the next ping shows what it is good for. */
  void opened() {
    heard.clear();
    say();
    look();
  }

  void lost(String connection) {
    if (announced) {
      announced = false;
      LOGGER.warn("The {} connection to {} was lost, will connect again", connection, wire);
    }
    heard.clear();
    look();
  }

  void failed(String connection, Throwable failure) {
    announced = false;
    complaints.of(connection, failure);
    heard.clear();
    look();
  }

  /** Called at a fixed rate. */
  void beat() {
    unanswered.keySet().retainAll(link.pingChannels(shared));
    if (link.isUp() && !publisher.isRefused()) {
      count();
    } else {
      unanswered.clear();
      say();
    }
    look();
  }

  /** Besides, at once when it may be the first one that comes back. */
  void say() {
    publisher.sayIn(link.pingChannels(shared));
  }

  /** Something has changed. */
  void look() {
    felt =
        heard.containsAll(link.pingChannels(shared))
            && unanswered.values().stream().allMatch(count -> count < MOST_UNANSWERED);
    if (isFelt() && !announced) {
      announced = true;
      deafSaid = false;
      complaints.forget();
      LOGGER.info("The connection to {} is up: this node hears itself", wire);
    }
  }

  private void count() {
    link.pingChannels(shared).forEach(channel -> unanswered.merge(channel, 1, Integer::sum));
    Set<String> silent =
        unanswered.entrySet().stream()
            .filter(each -> each.getValue() > MOST_UNANSWERED)
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    if (silent.isEmpty()) {
      say();
    } else {
      reconnect(silent);
    }
  }

  private void reconnect(Set<String> silent) {
    if (!deafSaid) {
      deafSaid = true;
      LOGGER.warn("This node does not hear itself through {}, will connect again", wire);
    }
    announced = false;
    counters.rebuilt();
    unanswered.clear();
    heard.clear();
    link.reconnect(silent);
  }
}
