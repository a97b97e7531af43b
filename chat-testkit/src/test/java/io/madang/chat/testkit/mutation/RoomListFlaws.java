package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stores that list other rooms than they should. */
final class RoomListFlaws {

  private RoomListFlaws() {}

  static ChatStore newestFirst(ChatStore real) {
    return listing(real, (after, limit) -> real.rooms().openGroups(after, limit).reversed());
  }

  /** Each page is the first one. */
  static ChatStore fromTheStart(ChatStore real) {
    return listing(real, (after, limit) -> real.rooms().openGroups(Optional.empty(), limit));
  }

  /** A page is as long as there are rooms. */
  static ChatStore withoutLimit(ChatStore real) {
    return listing(real, (after, limit) -> real.rooms().openGroups(after, Integer.MAX_VALUE));
  }

  /** What was open once stays in the list. */
  static ChatStore listingClosedRooms(ChatStore real) {
    List<Room> created = new ArrayList<>();
    return noting(
        real,
        created,
        (after, limit) ->
            created.stream()
                .filter(room -> after.map(last -> room.id().compareTo(last) > 0).orElse(true))
                .limit(limit)
                .toList());
  }

  static ChatStore listingAlive(ChatStore real) {
    return listing(
        real,
        (after, limit) ->
            new AbstractList<>() {
              @Override
              public Room get(int index) {
                return real.rooms().openGroups(after, limit).get(index);
              }

              @Override
              public int size() {
                return real.rooms().openGroups(after, limit).size();
              }
            });
  }

  /** The list is the store's own. */
  static ChatStore listingItsOwn(ChatStore real) {
    List<Room> kept = new ArrayList<>();
    return noting(
        real,
        kept,
        (after, limit) -> {
          if (after.isPresent()) {
            return real.rooms().openGroups(after, limit);
          }
          kept.retainAll(real.rooms().openGroups(after, limit));
          return kept;
        });
  }

  private interface Listing {
    List<Room> list(Optional<RoomId> after, int limit);
  }

  private static ChatStore listing(ChatStore real, Listing how) {
    return noting(real, new ArrayList<>(), how);
  }

  private static ChatStore noting(ChatStore real, List<Room> created, Listing how) {
    return FlawedStore.of(real)
        .with(
            new FlawedRooms(real.rooms()) {
              @Override
              public OpenedRoom open(OpeningRoom opening) {
                OpenedRoom opened = super.open(opening);
                if (opened.room().isGroup()) {
                  created.add(opened.room());
                }
                return opened;
              }

              @Override
              public List<Room> openGroups(Optional<RoomId> after, int limit) {
                return how.list(after, limit);
              }
            });
  }
}
