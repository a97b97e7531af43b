package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.RoomId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Read cursors that are not where they should be. */
final class CursorFlaws {

  private CursorFlaws() {}

  /** Also moves back. */
  static ChatStore goingBack(ChatStore real) {
    return moving(
        real,
        (move, upTo) ->
            new CursorMove(at(move.cursor(), upTo.orElse(move.cursor().seq())), move.moved()));
  }

  static ChatStore passingTheHead(ChatStore real) {
    return moving(
        real,
        (move, upTo) ->
            new CursorMove(
                at(
                    move.cursor(),
                    upTo.filter(to -> to.isAfter(move.cursor().seq())).orElse(move.cursor().seq())),
                move.moved()));
  }

  static ChatStore alwaysMoving(ChatStore real) {
    return moving(real, (move, upTo) -> new CursorMove(move.cursor(), true));
  }

  static ChatStore movingInWordsOnly(ChatStore real) {
    return FlawedStore.of(real)
        .with(
            new FlawedCursors(real.cursors()) {
              @Override
              public Optional<CursorMove> advance(
                  RoomId room, MemberId member, Optional<Sequence> upTo) {
                return real.participants().ofRoom(room).stream()
                    .map(ParticipantCursor::cursor)
                    .filter(cursor -> cursor.member().equals(member))
                    .findFirst()
                    .map(cursor -> new CursorMove(at(cursor, upTo.orElse(cursor.seq())), true));
              }
            });
  }

  static ChatStore forAnybody(ChatStore real) {
    return FlawedStore.of(real)
        .with(
            new FlawedCursors(real.cursors()) {
              @Override
              public Optional<CursorMove> advance(
                  RoomId room, MemberId member, Optional<Sequence> upTo) {
                ReadCursor none =
                    new ReadCursor(room, member, upTo.orElse(Sequence.NONE), MessageNumber.NONE);
                return super.advance(room, member, upTo)
                    .or(() -> Optional.of(new CursorMove(none, true)));
              }
            });
  }

  /** Reading is what moves a cursor here, and nothing else. */
  static ChatStore movedByReadingOnly(ChatStore real) {
    Map<String, ReadCursor> read = new ConcurrentHashMap<>();
    return FlawedStore.of(real)
        .with(
            new FlawedCursors(real.cursors()) {
              @Override
              public Optional<CursorMove> advance(
                  RoomId room, MemberId member, Optional<Sequence> upTo) {
                Optional<CursorMove> move = super.advance(room, member, upTo);
                move.ifPresent(one -> read.put(room + "/" + member, one.cursor()));
                return move;
              }
            })
        .with(
            new FlawedParticipants(real.participants()) {
              @Override
              public List<ParticipantCursor> ofRoom(RoomId room) {
                return super.ofRoom(room).stream().map(one -> asRead(room, one)).toList();
              }

              private ParticipantCursor asRead(RoomId room, ParticipantCursor one) {
                MemberId member = one.participant().member();
                ReadCursor begin =
                    new ReadCursor(room, member, one.participant().joinedAt(), MessageNumber.NONE);
                return new ParticipantCursor(
                    one.participant(), read.getOrDefault(room + "/" + member, begin));
              }
            });
  }

  static ChatStore ofRoomBackwards(ChatStore real) {
    return FlawedStore.of(real)
        .with(
            new FlawedParticipants(real.participants()) {
              @Override
              public List<ParticipantCursor> ofRoom(RoomId room) {
                return super.ofRoom(room).reversed();
              }
            });
  }

  static ChatStore ofRoomAlive(ChatStore real) {
    return FlawedStore.of(real)
        .with(
            new FlawedParticipants(real.participants()) {
              @Override
              public List<ParticipantCursor> ofRoom(RoomId room) {
                return alive(() -> real.participants().ofRoom(room));
              }
            });
  }

  static ChatStore roomsAlive(ChatStore real) {
    return FlawedStore.of(real)
        .with(
            new FlawedLists(real.lists()) {
              @Override
              public List<RoomSummary> of(MemberId member) {
                return alive(() -> real.lists().of(member));
              }
            });
  }

  static ChatStore oldestRoomFirst(ChatStore real) {
    return rooms(
        real,
        rooms -> {
          List<RoomSummary> sorted = new ArrayList<>(rooms);
          sorted.sort(Comparator.comparing(summary -> summary.room().id()));
          return sorted;
        });
  }

  /** A room in which the newest event is no message goes before the others. */
  static ChatStore movedByComing(ChatStore real) {
    return rooms(
        real,
        rooms -> {
          List<RoomSummary> sorted = new ArrayList<>(rooms);
          sorted.sort(Comparator.comparing(CursorFlaws::endsWithAMessage));
          return sorted;
        });
  }

  private static boolean endsWithAMessage(RoomSummary summary) {
    return summary.lastMessage().filter(last -> last.seq().equals(summary.head())).isPresent();
  }

  /** Everything in the log counts as unread. */
  static ChatStore countingEvents(ChatStore real) {
    return FlawedStore.of(real)
        .with(
            new FlawedLists(real.lists()) {
              @Override
              public List<RoomSummary> of(MemberId member) {
                return super.of(member).stream().map(room -> counted(room, member)).toList();
              }

              private RoomSummary counted(RoomSummary summary, MemberId member) {
                long read =
                    real.participants().ofRoom(summary.room().id()).stream()
                        .filter(one -> one.participant().member().equals(member))
                        .mapToLong(one -> one.cursor().seq().value())
                        .findFirst()
                        .orElse(0);
                return withUnread(summary, summary.head().value() - read);
              }
            });
  }

  /** Newcomers have everything unread that was said before they came. */
  static ChatStore withAllBeforeUnread(ChatStore real) {
    return rooms(
        real, rooms -> rooms.stream().map(one -> withUnread(one, one.head().value())).toList());
  }

  static ChatStore withoutLastMessages(ChatStore real) {
    return rooms(
        real,
        rooms ->
            rooms.stream()
                .map(one ->
                    new RoomSummary(
                        one.room(),
                        one.unread(),
                        one.head(),
                        one.lastRead(),
                        one.messages(),
                        Optional.empty(),
                        one.other()))
                .toList());
  }

  static ChatStore withoutOthers(ChatStore real) {
    return rooms(
        real,
        rooms ->
            rooms.stream()
                .map(one ->
                    new RoomSummary(
                        one.room(),
                        one.unread(),
                        one.head(),
                        one.lastRead(),
                        one.messages(),
                        one.lastMessage(),
                        Optional.empty()))
                .toList());
  }

  /** Returns the positions of one member only, whoever else is asked for. */
  static ChatStore positionsOfOne(ChatStore real) {
    return FlawedStore.of(real)
        .with(
            new FlawedLists(real.lists()) {
              @Override
              public List<RoomPosition> positions(Collection<MemberId> members) {
                return super.positions(members.stream().limit(1).toList());
              }
            });
  }

  private static RoomSummary withUnread(RoomSummary one, long unread) {
    return new RoomSummary(
        one.room(),
        unread,
        one.head(),
        one.lastRead(),
        one.messages(),
        one.lastMessage(),
        one.other());
  }

  private interface Move {
    CursorMove change(CursorMove right, Optional<Sequence> upTo);
  }

  private static ChatStore moving(ChatStore real, Move how) {
    return FlawedStore.of(real)
        .with(
            new FlawedCursors(real.cursors()) {
              @Override
              public Optional<CursorMove> advance(
                  RoomId room, MemberId member, Optional<Sequence> upTo) {
                return super.advance(room, member, upTo).map(move -> how.change(move, upTo));
              }
            });
  }

  private static ChatStore rooms(ChatStore real, UnaryOperator<List<RoomSummary>> change) {
    return FlawedStore.of(real)
        .with(
            new FlawedLists(real.lists()) {
              @Override
              public List<RoomSummary> of(MemberId member) {
                return change.apply(super.of(member));
              }
            });
  }

  private static ReadCursor at(ReadCursor cursor, Sequence seq) {
    return new ReadCursor(cursor.room(), cursor.member(), seq, cursor.number());
  }

  private static <T> List<T> alive(Supplier<List<T>> now) {
    return new AbstractList<>() {
      @Override
      public T get(int index) {
        return now.get().get(index);
      }

      @Override
      public int size() {
        return now.get().size();
      }
    };
  }
}
