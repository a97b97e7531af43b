package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * One database in memory. It gives all storage ports; several engines that share it are a cluster.
 *
 * <p>One lock makes every port method one atomic step. Nothing survives the object.
 */
public final class InMemoryStore {

  private final Object lock = new Object();
  private final Map<RoomId, StoredRoom> rooms = new LinkedHashMap<>();
  private final InMemoryMembers members = new InMemoryMembers();
  private long lives;

  /** A log whose appends are complete when the call returns. */
  public RoomLog log() {
    return log(Runnable::run);
  }

  /**
   * A log whose appends run there. The executor must run them one by one and in order, or the log
   * does not.
   */
  public RoomLog log(Executor writer) {
    return new InMemoryRoomLog(this, writer);
  }

  public RoomRepository rooms() {
    return new InMemoryRoomRepository(this);
  }

  public ReadCursors cursors() {
    return new InMemoryReadCursors(this);
  }

  public MemberDirectory members() {
    return members;
  }

  public MemberAccounts accounts() {
    return members;
  }

  /**
   * Gives a room's log another epoch, as a rebuild would: no position of before counts any more.
   */
  public void rebuild(RoomId room) {
    atomically(() -> {
      room(room).ifPresent(stored -> stored.beginAnotherLife(nextEpoch()));
      return room;
    });
  }

  /**
   * Puts an event at the end of its room's log, as a newer version does that knows more kinds of
   * them.
   */
  public void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id) {
    atomically(() -> {
      room(event.room()).orElseThrow().add(event, id);
      return event;
    });
  }

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

  StoredRoom add(RoomKind kind, RoomName name, Instant at) {
    RoomId id = new RoomId(rooms.size() + 1L);
    StoredRoom stored = new StoredRoom(new Room(id, kind, name, nextEpoch(), at));
    rooms.put(id, stored);
    return stored;
  }

  private Epoch nextEpoch() {
    lives++;
    return new Epoch("life-" + lives);
  }
}
