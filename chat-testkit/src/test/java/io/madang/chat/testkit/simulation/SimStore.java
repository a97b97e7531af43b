package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.ManualClock;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cluster's one database: it can be away, fail, be preempted, have its logs rebuilt and be
 * restored from a snapshot.
 */
final class SimStore {

  private static final int MOST_LOST = 4;
  private static final int MOST_NESTED = 2;
  private static final int LONG_WAIT = 25;

  final World world;
  private final ManualClock clock;
  private final List<Member> members = new ArrayList<>();
  private final List<RoomId> rooms = new ArrayList<>();
  private final Set<Epoch> epochs = new HashSet<>();
  private InMemoryStore present = new InMemoryStore();
  private boolean away;
  private int nested;

  SimStore(World world, ManualClock clock) {
    this.world = world;
    this.clock = clock;
  }

  Member signUp(String name) {
    Member member = signUp(present, new MemberName(name));
    members.add(member);
    return member;
  }

  RoomId openRoom(Member creator) {
    RoomName name = new RoomName("room " + rooms.size());
    var creation = present.rooms().open(OpeningRoom.group(name, creator, clock.instant()));
    creation.events().forEach(world.history::committed);
    rooms.add(creation.room().id());
    epochs.add(creation.room().epoch());
    return creation.room().id();
  }

  /** Before a schedule begins. */
  void enter(RoomId room, Member member) {
    JoiningRoom change = new JoiningRoom(room, member, clock.instant());
    if (present.log().change(change) instanceof ChangeResult.Changed changed) {
      changed.events().forEach(world.history::committed);
    }
  }

  List<RoomId> rooms() {
    return rooms;
  }

  InMemoryStore present() {
    return present;
  }

  void goAway() {
    away = true;
  }

  void comeBack() {
    away = false;
  }

  boolean isAway() {
    return away;
  }

  /** Before a call: others may be quicker, and the store may not answer. */
  void reach() {
    letOthersGoFirst();
    if (away || world.faults.strike(Happening.STORE_READ_FAILED)) {
      throw new StoreAway();
    }
  }

  /** Between two calls of one thread, any other thread may do anything. */
  void letOthersGoFirst() {
    if (nested < MOST_NESTED && world.faults.strike(Happening.PREEMPTED)) {
      nested++;
      for (int i = world.chance.oneIn(8) ? LONG_WAIT : world.chance.between(1, 4); i > 0; i--) {
        world.agenda.doSomething();
      }
      nested--;
    }
  }

  /** The log gets another epoch and keeps its events. */
  void rebuild(RoomId room) {
    world.tell(() -> "the log of " + room + " is rebuilt");
    giveNewEpoch(present, room);
    world.history.rebuilt(room, head(room).epoch(), eventsOf(room));
  }

  /** The database fails over to one that had not got everything yet. Cursors go back, too. */
  void restoreSnapshot() {
    world.tell(() -> "an older snapshot is restored");
    InMemoryStore older = new InMemoryStore();
    members.forEach(member -> signUp(older, member.name()));
    List<List<RoomEvent>> kept = new ArrayList<>();
    for (RoomId room : rooms) {
      List<RoomEvent> events = eventsOf(room);
      int lost = Math.min(events.size() - 1, world.chance.between(0, MOST_LOST));
      kept.add(List.copyOf(events.subList(0, wholeCommits(events, events.size() - lost))));
    }
    kept.forEach(events -> new Replica(older).replay(events));
    present = older;
    for (int i = 0; i < rooms.size(); i++) {
      giveNewEpoch(older, rooms.get(i));
      world.history.rebuilt(rooms.get(i), head(rooms.get(i)).epoch(), kept.get(i));
    }
  }

  /** A room's log loses its last events, and nobody says so: its epoch stays. */
  void goBack(RoomId room) {
    List<RoomEvent> events = eventsOf(room);
    int lost = Math.min(events.size() - 1, world.chance.between(1, MOST_LOST));
    int kept = wholeCommits(events, events.size() - lost);
    if (kept > 0 && kept < events.size()) {
      world.tell(() -> "the log of " + room + " goes back to " + kept);
      present.goBack(room, new Sequence(kept));
      world.history.wentBack(room, events.subList(0, kept));
    }
  }

  Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before) {
    Optional<LogHead> after = present.log().renewEpoch(room, lost, before);
    if (!after.orElseThrow().epoch().equals(world.history.of(room).epoch())) {
      world.tally.count(Happening.EPOCH_RENEWED);
      if (!epochs.add(after.orElseThrow().epoch())) {
        giveNewEpoch(present, room);
      }
      world.history.rebuilt(room, head(room).epoch(), eventsOf(room));
    }
    return Optional.of(head(room));
  }

  /** What was committed together is lost together. */
  private static int wholeCommits(List<RoomEvent> events, int kept) {
    boolean torn =
        kept < events.size()
            && (events.get(kept) instanceof ParticipantChanged
                || events.get(kept) instanceof RoomClosed);
    return torn ? kept - 1 : kept;
  }

  LogHead head(RoomId room) {
    return present.log().readAfter(room, Sequence.NONE, 1).orElseThrow().head();
  }

  List<RoomEvent> eventsOf(RoomId room) {
    return present.log().readAfter(room, Sequence.NONE, Integer.MAX_VALUE).orElseThrow().events();
  }

  private void giveNewEpoch(InMemoryStore store, RoomId room) {
    do {
      store.rebuild(room);
    } while (!epochs.add(store.log().heads(List.of(room)).get(room).epoch()));
  }

  private Member signUp(InMemoryStore store, MemberName name) {
    PasswordHash password = new PasswordHash("nobody logs in here");
    return store
        .accounts()
        .create(name, Members.anEmail(name.value()), password, clock.instant())
        .orElseThrow();
  }
}
