package io.madang.chat.testkit.simulation;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.FollowRoomResult.Followed;
import io.madang.chat.application.message.ReadEventsResult;
import io.madang.chat.application.message.ReadEventsResult.Events;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A client's copy of a room, kept by the client's rules: apply what is next, drop what is known;
 * resume from the last event; after a reset page the log and follow again.
 */
final class RoomView {

  /** How the client stands to the room. */
  private enum Phase {
    AWAY,
    ASKING,
    PAGING,
    FOLLOWING
  }

  private final SimClient client;
  private final World world;
  private final RoomId room;
  private final Outbox outbox;
  private final List<RoomEvent> applied = new ArrayList<>();
  private Phase phase = Phase.AWAY;
  private @Nullable SimSession session;
  private @Nullable Epoch epoch;
  private long base;

  RoomView(SimClient client, World world, RoomId room) {
    this.client = client;
    this.world = world;
    this.room = room;
    this.outbox = new Outbox(client, world, room);
  }

  RoomId room() {
    return room;
  }

  Outbox outbox() {
    return outbox;
  }

  String name() {
    return client.name() + " in room " + room;
  }

  /** Where the copy begins: after this event. */
  long base() {
    return base;
  }

  long last() {
    return base + applied.size();
  }

  @Nullable Epoch epoch() {
    return epoch;
  }

  List<RoomEvent> applied() {
    return applied;
  }

  boolean isAway() {
    return phase == Phase.AWAY;
  }

  /** Live, and with everything up to there. */
  boolean isAt(LogHead head) {
    return phase == Phase.FOLLOWING && head.epoch().equals(epoch) && head.seq().value() == last();
  }

  void follow() {
    Connection connection = client.connection();
    SimSession mine = new SimSession(world, connection, this, client.member().id());
    session = mine;
    phase = Phase.ASKING;
    Optional<LogPosition> after = position();
    world.tell(() -> name() + " follows after " + after);
    connection.request(() -> mine.open(after));
  }

  /** Stops listening, as when a page is closed; the copy is kept. */
  void unfollow() {
    SimSession mine = session;
    if (mine != null && phase == Phase.FOLLOWING) {
      client.connection().request(mine::close);
      away();
    }
  }

  void away() {
    session = null;
    phase = Phase.AWAY;
  }

  void decided(SimSession from, @Nullable FollowRoomResult result) {
    if (from != session || phase != Phase.ASKING) {
      return;
    }
    if (result instanceof Followed followed) {
      follows(from, followed);
    } else {
      world.tally.count(Happening.FOLLOW_REFUSED);
      away();
    }
  }

  void received(SimSession from, CommittedEvent event) {
    if (from == session) {
      if (epoch == null) {
        epoch = event.epoch();
      }
      require(event.epoch().equals(epoch), "I5", () -> "got an event of another life of the log");
      apply(event.event());
    }
  }

  void ended(SimSession from, FollowEnd end) {
    if (from == session) {
      world.tell(() -> name() + " was ended: " + end);
      away();
      if (end == FollowEnd.LOG_REBUILT) {
        follow();
      }
    }
  }

  private void follows(SimSession from, Followed followed) {
    world.tell(() -> name() + " " + followed);
    phase = Phase.FOLLOWING;
    switch (followed.resumption()) {
      case COMPLETE -> {
        world.tally.count(Happening.FOLLOWED_COMPLETE);
        epoch = followed.head().epoch();
      }
      case LIVE -> {
        world.tally.count(Happening.FOLLOWED_LIVE);
        begin(followed.head().epoch(), followed.head().seq().value());
      }
      case RESET -> {
        world.tally.count(Happening.FOLLOWED_RESET);
        client.connection().request(from::close);
        session = null;
        page();
      }
    }
  }

  private void page() {
    phase = Phase.PAGING;
    long after = epoch == null ? 0 : last();
    client.readEvents(room, after, result -> paged(after, result));
  }

  private void paged(long after, @Nullable ReadEventsResult result) {
    if (phase == Phase.PAGING) {
      if (result instanceof Events events) {
        world.tally.count(Happening.PAGE_READ);
        take(after, events);
      } else {
        away();
      }
    }
  }

  private void take(long after, Events page) {
    boolean otherLife = !page.head().epoch().equals(epoch) || page.head().seq().value() < after;
    if (otherLife) {
      begin(page.head().epoch(), 0);
    }
    if (otherLife && after > 0) {
      page();
    } else if (page.events().isEmpty()) {
      follow();
    } else {
      page.events().forEach(this::apply);
      page();
    }
  }

  private void begin(Epoch life, long after) {
    epoch = life;
    base = after;
    applied.clear();
  }

  private void apply(RoomEvent event) {
    long seq = event.seq().value();
    require(seq == last() + 1, "I5", () -> "got " + seq + " after " + last());
    if (seq == last() + 1) {
      applied.add(event);
    }
  }

  /** A client without a position begins at the head or at the first event. */
  private Optional<LogPosition> position() {
    if (epoch == null && world.chance.half()) {
      return Optional.empty();
    }
    return Optional.of(new LogPosition(new Sequence(last()), Optional.ofNullable(epoch)));
  }

  private void require(boolean kept, String invariant, Supplier<String> how) {
    world.verdict.require(kept, invariant, () -> name() + " " + how.get());
  }
}
