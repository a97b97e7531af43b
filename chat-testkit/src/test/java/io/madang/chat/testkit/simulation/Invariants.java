package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.RoomId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What must be true when the cluster has come to rest. What must be true all along (I2, the order
 * of I5, I6, I9) is checked where it happens: in {@code SimSession}, {@code RoomView}, {@code
 * Outbox} and {@code RoomPast}.
 */
final class Invariants {

  private final Cluster cluster;
  private final World world;

  Invariants(Cluster cluster) {
    this.cluster = cluster;
    this.world = cluster.world;
  }

  void check() {
    for (RoomId room : cluster.store.rooms()) {
      List<RoomEvent> log = cluster.store.eventsOf(room);
      Map<String, Sequence> stored = messages(log);
      checkNumbers(room, log);
      cluster.clients.forEach(client -> {
        checkReceipts(room, client, stored);
        checkCopy(room, client.view(room));
      });
      checkCursors(room, log);
      checkOwner(room, log);
    }
    checkNothingIsLeftBehind();
  }

  /** I1: 1, 2, 3, … without holes, and the log is what was seen to be committed. */
  private void checkNumbers(RoomId room, List<RoomEvent> log) {
    for (int i = 0; i < log.size(); i++) {
      long number = i + 1L;
      require(log.get(i).seq().value() == number, "I1", () -> "hole at " + number);
    }
    RoomPast past = world.history.of(room);
    require(past.life(past.epoch()).equals(log), "I1", () -> "the log is not what was committed");
  }

  /** I3: no message twice. */
  private Map<String, Sequence> messages(List<RoomEvent> log) {
    Map<String, Sequence> stored = new HashMap<>();
    for (RoomEvent event : log) {
      if (event instanceof MessagePosted message) {
        Sequence before = stored.put(message.text().value(), message.seq());
        require(before == null, "I3", () -> message.text().value() + " is stored twice");
      }
    }
    return stored;
  }

  /**
   * I3, I4: what was acknowledged is in the log, as the number that was told. Except what an older
   * snapshot did not have: no chat server can know better than its database.
   */
  private void checkReceipts(RoomId room, SimClient client, Map<String, Sequence> stored) {
    RoomPast past = world.history.of(room);
    client
        .view(room)
        .outbox()
        .receipts()
        .forEach((text, told) -> {
          if (!past.isLost(text)) {
            require(told.equals(stored.get(text)), "I4", () -> text + " was told to be " + told);
          }
        });
  }

  /** I4, I5: each client has the log without gaps, from its start to its position. */
  private void checkCopy(RoomId room, RoomView view) {
    RoomPast past = world.history.of(room);
    if (view.epoch() != null && !past.hasGoneBack(view.epoch())) {
      List<RoomEvent> life = past.life(view.epoch());
      boolean within = view.last() <= life.size();
      require(within, "I5", () -> view.name() + " has more than was ever committed");
      if (within) {
        List<RoomEvent> same = life.subList((int) view.base(), (int) view.last());
        require(same.equals(view.applied()), "I5", () -> view.name() + " has another copy");
      }
    }
  }

  /** I7: no cursor went back, and the count of unread messages is what counting gives. */
  private void checkCursors(RoomId room, List<RoomEvent> log) {
    for (ParticipantCursor one : cluster.store.present().participants().ofRoom(room)) {
      Sequence read = one.cursor().seq();
      boolean kept = world.history.of(room).cursorAt(one.participant().member(), read.value());
      require(kept && read.value() <= log.size(), "I7", () -> "cursor " + one);
      long recount =
          log.stream().skip(read.value()).filter(MessagePosted.class::isInstance).count();
      require(unread(room, one) == recount, "I7", () -> "unread is not " + recount + " for " + one);
    }
  }

  /** I10: a room has one owner, or nobody is in it and it is closed. */
  private void checkOwner(RoomId room, List<RoomEvent> log) {
    List<Participant> present =
        cluster.store.present().participants().ofRoom(room).stream()
            .map(ParticipantCursor::participant)
            .toList();
    long owners = present.stream().filter(Participant::isOwner).count();
    boolean closed = log.stream().anyMatch(RoomClosed.class::isInstance);
    require(
        present.isEmpty() ? closed : owners == 1 && !closed,
        "I10",
        () -> present.size() + " are in room " + room + ", of whom " + owners + " own it");
  }

  private long unread(RoomId room, ParticipantCursor one) {
    return cluster.store.present().lists().of(one.participant().member()).stream()
        .filter(summary -> summary.room().id().equals(room))
        .mapToLong(RoomSummary::unread)
        .sum();
  }

  /** When all clients have left, no node is subscribed to any room: nothing leaks. */
  private void checkNothingIsLeftBehind() {
    cluster.clients.forEach(SimClient::retire);
    while (world.agenda.doSomething()) {
      if (world.verdict.isBroken()) {
        return;
      }
    }
    cluster.nodes.forEach(node ->
        require(node.wire().isIdle(), "I8", () -> node.name + " still follows a room for nobody"));
  }

  private void require(boolean kept, String invariant, Supplier<String> how) {
    world.verdict.require(kept, invariant, how);
  }
}
