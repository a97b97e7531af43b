package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logs that renew an epoch when they should not, or not as they should. */
final class EpochFlaws {

  private static final Sequence ANYWHERE = new Sequence(Long.MAX_VALUE);

  private EpochFlaws() {}

  static RoomLog renewingNothing(InMemoryStore store, RoomLog real) {
    return FlawedLog.renewing(real, (room, lost, before) -> headOf(real, room));
  }

  static RoomLog renewingHoweverFarItReaches(InMemoryStore store, RoomLog real) {
    return FlawedLog.renewing(real, (room, lost, before) -> real.renewEpoch(room, lost, ANYWHERE));
  }

  static RoomLog renewingAnyEpoch(InMemoryStore store, RoomLog real) {
    return FlawedLog.renewing(
        real,
        (room, lost, before) ->
            headOf(real, room).flatMap(head -> real.renewEpoch(room, head.epoch(), before)));
  }

  static RoomLog answeringWithTheOldEpoch(InMemoryStore store, RoomLog real) {
    return FlawedLog.renewing(
        real,
        (room, lost, before) ->
            real.renewEpoch(room, lost, before).map(head -> new LogHead(lost, head.seq())));
  }

  static RoomLog answeringOnlyIfItRenewed(InMemoryStore store, RoomLog real) {
    return FlawedLog.renewing(
        real,
        (room, lost, before) -> {
          Optional<LogHead> present = headOf(real, room);
          return real.renewEpoch(room, lost, before)
              .filter(head -> !present.equals(Optional.of(head)));
        });
  }

  static RoomLog renewingEveryRoom(InMemoryStore store, RoomLog real) {
    return FlawedLog.renewing(
        real,
        (room, lost, before) -> {
          store.rooms().openGroups(Optional.empty(), 100).stream()
              .filter(other -> !other.id().equals(room))
              .forEach(other -> store.rebuild(other.id()));
          return real.renewEpoch(room, lost, before);
        });
  }

  /** Goes to and fro between two epochs. */
  static RoomLog takingTurns(InMemoryStore store, RoomLog real) {
    Map<RoomId, Epoch> first = new HashMap<>();
    return FlawedLog.renewing(
        real,
        (room, lost, before) -> {
          Optional<LogHead> renewed = real.renewEpoch(room, lost, before);
          Epoch earlier = first.putIfAbsent(room, lost);
          return earlier == null || earlier.equals(lost)
              ? renewed
              : renewed.map(head -> new LogHead(earlier, head.seq()));
        });
  }

  static RoomLog inventingRooms(InMemoryStore store, RoomLog real) {
    return FlawedLog.renewing(
        real,
        (room, lost, before) ->
            Optional.of(
                real.renewEpoch(room, lost, before)
                    .orElseGet(() -> new LogHead(lost, Sequence.NONE))));
  }

  private static Optional<LogHead> headOf(RoomLog log, RoomId room) {
    return Optional.ofNullable(log.heads(List.of(room)).get(room));
  }
}
