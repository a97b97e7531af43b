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
 * A member's inbox, open on this node for one or more followers, with the member's position in each
 * room as last read from the store. Only touched from inside the mailbox of {@link LiveInboxes}.
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

  /** Adds a follower; it is notified immediately if the inbox is already loaded. */
  void add(InboxSlot slot) {
    slots.add(slot);
    if (loaded) {
      slot.opened();
    }
  }

  /** Removes a follower; true if it was the last one. */
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

  /** Marks a read that is in progress as possibly outdated. */
  void outdate() {
    version++;
  }

  int version() {
    return version;
  }

  /** Begins a read, unless one is in progress. */
  boolean beginReading() {
    boolean begun = !reading;
    reading = true;
    return begun;
  }

  void endReading() {
    reading = false;
  }

  /** Takes over the positions that were read. */
  Changes update(Collection<RoomPosition> read) {
    Map<RoomId, RoomPosition> now = new HashMap<>();
    read.forEach(position -> now.put(position.cursor().room(), position));
    Changes changes = Changes.between(positions, now);
    positions = now;
    return changes;
  }

  /** Marks the inbox as loaded and notifies its followers. */
  void load() {
    loaded = true;
    slots.forEach(InboxSlot::opened);
  }

  /** The differences from the last read; {@code moved} are rooms that are in both. */
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
