package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * A database in memory, with all storage ports; several engines that share it are a cluster.
 *
 * <p>A single lock makes every port method atomic. Nothing outlives the object.
 */
public final class InMemoryStore implements ChatStore {

  private final Object lock = new Object();
  private final Map<RoomId, StoredRoom> rooms = new LinkedHashMap<>();
  private final Map<String, StoredRoom> pairs = new HashMap<>();
  private final InMemoryMembers members = new InMemoryMembers();
  private long lives;

  /** A log whose appends are complete when {@code append} returns. */
  @Override
  public RoomLog log() {
    return log(Runnable::run);
  }

  /** A log whose appends run on this executor, which must run them one by one and in order. */
  public RoomLog log(Executor writer) {
    return new InMemoryRoomLog(this, writer);
  }

  @Override
  public Rooms rooms() {
    return new InMemoryRooms(this);
  }

  @Override
  public Participants participants() {
    return new InMemoryParticipants(this);
  }

  @Override
  public RoomLists lists() {
    return new InMemoryRoomLists(this);
  }

  @Override
  public ReadCursors cursors() {
    return new InMemoryReadCursors(this);
  }

  @Override
  public MemberDirectory members() {
    return members;
  }

  @Override
  public MemberAccounts accounts() {
    return members;
  }

  /**
   * Gives a room's log another epoch, as a rebuild would, which invalidates all earlier positions.
   */
  public void rebuild(RoomId room) {
    atomically(() -> {
      room(room).ifPresent(stored -> stored.beginAnotherLife(nextEpoch()));
      return room;
    });
  }

  /**
   * Makes a room's log end at an earlier event, without a word: its epoch stays. So does a database
   * of which an older copy is restored.
   */
  public void goBack(RoomId room, Sequence last) {
    atomically(() -> {
      StoredRoom present = room(room).orElseThrow();
      StoredRoom earlier = present.asOf(last);
      pairs.replaceAll((key, stored) -> stored == present ? earlier : stored);
      return rooms.put(room, earlier);
    });
  }

  /**
   * Appends an event to its room's log, as a newer version would that knows more kinds of events.
   */
  public void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id) {
    atomically(() -> {
      room(event.room()).orElseThrow().add(event, id);
      return event;
    });
  }

  /** Does nothing: the store lives as long as it is referenced. */
  @Override
  public void close() {}

  <T> T atomically(Supplier<T> step) {
    synchronized (lock) {
      return step.get();
    }
  }

  Optional<StoredRoom> room(RoomId id) {
    return Optional.ofNullable(rooms.get(id));
  }

  /** Oldest first. */
  List<StoredRoom> allRooms() {
    return new ArrayList<>(rooms.values());
  }

  Optional<StoredRoom> roomOfPair(String key) {
    return Optional.ofNullable(pairs.get(key));
  }

  StoredRoom add(OpeningRoom opening) {
    RoomId id = new RoomId(rooms.size() + 1L);
    StoredRoom stored =
        new StoredRoom(new Room(id, opening.kind(), opening.name(), nextEpoch(), opening.at()));
    rooms.put(id, stored);
    opening.pairKey().ifPresent(key -> pairs.put(key, stored));
    return stored;
  }

  Optional<LogHead> renewEpoch(RoomId id, Epoch lost, Sequence before) {
    Optional<StoredRoom> room = room(id);
    room.filter(stored -> stored.head().epoch().equals(lost))
        .filter(stored -> before.isAfter(stored.head().seq()))
        .ifPresent(stored -> stored.beginAnotherLife(nextEpoch()));
    return room.map(StoredRoom::head);
  }

  private Epoch nextEpoch() {
    lives++;
    return new Epoch("life-" + lives);
  }
}
