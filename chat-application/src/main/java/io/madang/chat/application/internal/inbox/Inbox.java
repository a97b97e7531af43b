package io.madang.chat.application.internal.inbox;

import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A member's inbox, open on this node for one or more followers, and where the member stood in each
 * room when the store was last asked. Only touched from inside the mailbox of {@link LiveInboxes}.
 */
final class Inbox {

  private final MemberId member;
  private final Set<InboxSlot> slots = new LinkedHashSet<>();
  private Map<RoomId, RoomPosition> positions = Map.of();
  private boolean loaded;
  private boolean reading;
  private int version;

  Inbox(MemberId member) {
    this.member = member;
  }

  MemberId member() {
    return member;
  }

  /** Lets a follower in; it is told at once if the inbox stands already. */
  void add(InboxSlot slot) {
    slots.add(slot);
    if (loaded) {
      slot.opened();
    }
  }

  /** Lets a follower go; true if it was the last one. */
  boolean remove(InboxSlot slot) {
    slot.close();
    return slots.remove(slot) && slots.isEmpty();
  }

  Set<RoomId> rooms() {
    return positions.keySet();
  }

  boolean isLoaded() {
    return loaded;
  }

  void tell(RoomId room) {
    slots.forEach(slot -> slot.changed(room));
  }

  void fail(Throwable cause) {
    slots.forEach(slot -> slot.failed(cause));
  }

  /** A reading that is under way may be too old. */
  void outdate() {
    version++;
  }

  int version() {
    return version;
  }

  /** Begins a reading, unless one is under way. */
  boolean beginReading() {
    boolean begun = !reading;
    reading = true;
    return begun;
  }

  void endReading() {
    reading = false;
  }

  /** Takes over what was read. */
  Changes update(Collection<RoomPosition> read) {
    Map<RoomId, RoomPosition> now = new HashMap<>();
    read.forEach(position -> now.put(position.cursor().room(), position));
    Changes changes = Changes.between(positions, now);
    positions = now;
    return changes;
  }

  /** The inbox stands, and its followers are told so. */
  void load() {
    loaded = true;
    slots.forEach(InboxSlot::opened);
  }

  /**
   * What is different from the last reading; {@code moved} are rooms that are there before and
   * after.
   */
  record Changes(Set<RoomId> entered, Set<RoomId> left, Set<RoomId> moved) {

    static Changes between(Map<RoomId, RoomPosition> before, Map<RoomId, RoomPosition> now) {
      Set<RoomId> entered = new LinkedHashSet<>(now.keySet());
      entered.removeAll(before.keySet());
      Set<RoomId> left = new LinkedHashSet<>(before.keySet());
      left.removeAll(now.keySet());
      Set<RoomId> moved = new LinkedHashSet<>(now.keySet());
      moved.removeIf(
          room -> entered.contains(room) || Objects.equals(now.get(room), before.get(room)));
      return new Changes(entered, left, moved);
    }
  }
}
