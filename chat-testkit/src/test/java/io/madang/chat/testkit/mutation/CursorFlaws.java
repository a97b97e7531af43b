package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.ReadCursors;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Read cursors that are not where they should be. */
final class CursorFlaws {

  private CursorFlaws() {}

  /** Read cursors of which one method is not what it should be. */
  private static class Flawed implements ReadCursors {

    private final ReadCursors real;

    Flawed(ReadCursors real) {
      this.real = real;
    }

    @Override
    public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
      return real.advance(room, member, upTo);
    }

    @Override
    public List<ParticipantCursor> ofRoom(RoomId room) {
      return real.ofRoom(room);
    }

    @Override
    public List<RoomSummary> roomsOf(MemberId member) {
      return real.roomsOf(member);
    }

    @Override
    public List<RoomPosition> standings(Collection<MemberId> members) {
      return real.standings(members);
    }
  }

  /** Goes where it is told to, back as well. */
  static ReadCursors goingBack(ReadCursors real) {
    return moving(
        real,
        (move, upTo) ->
            new CursorMove(at(move.cursor(), upTo.orElse(move.cursor().seq())), move.moved()));
  }

  static ReadCursors passingTheHead(ReadCursors real) {
    return moving(
        real,
        (move, upTo) ->
            new CursorMove(
                at(
                    move.cursor(),
                    upTo.filter(to -> to.isAfter(move.cursor().seq())).orElse(move.cursor().seq())),
                move.moved()));
  }

  static ReadCursors alwaysMoving(ReadCursors real) {
    return moving(real, (move, upTo) -> new CursorMove(move.cursor(), true));
  }

  static ReadCursors movingInWordsOnly(ReadCursors real) {
    return new Flawed(real) {
      @Override
      public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
        return ofRoom(room).stream()
            .map(ParticipantCursor::cursor)
            .filter(cursor -> cursor.member().equals(member))
            .findFirst()
            .map(cursor -> new CursorMove(at(cursor, upTo.orElse(cursor.seq())), true));
      }
    };
  }

  static ReadCursors forAnybody(ReadCursors real) {
    return new Flawed(real) {
      @Override
      public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
        ReadCursor none =
            new ReadCursor(room, member, upTo.orElse(Sequence.NONE), MessageNumber.NONE);
        return super.advance(room, member, upTo).or(() -> Optional.of(new CursorMove(none, true)));
      }
    };
  }

  /** Reading is what moves a cursor here, and nothing else. */
  static ReadCursors movedByReadingOnly(ReadCursors real) {
    Map<String, ReadCursor> read = new HashMap<>();
    return new Flawed(real) {
      @Override
      public synchronized Optional<CursorMove> advance(
          RoomId room, MemberId member, Optional<Sequence> upTo) {
        Optional<CursorMove> move = super.advance(room, member, upTo);
        move.ifPresent(one -> read.put(room + "/" + member, one.cursor()));
        return move;
      }

      @Override
      public synchronized List<ParticipantCursor> ofRoom(RoomId room) {
        return super.ofRoom(room).stream().map(one -> asRead(room, one)).toList();
      }

      private ParticipantCursor asRead(RoomId room, ParticipantCursor one) {
        MemberId member = one.participant().member();
        ReadCursor begin =
            new ReadCursor(room, member, one.participant().joinedAt(), MessageNumber.NONE);
        return new ParticipantCursor(
            one.participant(), read.getOrDefault(room + "/" + member, begin));
      }
    };
  }

  static ReadCursors ofRoomBackwards(ReadCursors real) {
    return new Flawed(real) {
      @Override
      public List<ParticipantCursor> ofRoom(RoomId room) {
        return super.ofRoom(room).reversed();
      }
    };
  }

  static ReadCursors ofRoomAlive(ReadCursors real) {
    return new Flawed(real) {
      @Override
      public List<ParticipantCursor> ofRoom(RoomId room) {
        return alive(() -> real.ofRoom(room));
      }
    };
  }

  static ReadCursors roomsAlive(ReadCursors real) {
    return new Flawed(real) {
      @Override
      public List<RoomSummary> roomsOf(MemberId member) {
        return alive(() -> real.roomsOf(member));
      }
    };
  }

  static ReadCursors oldestRoomFirst(ReadCursors real) {
    return rooms(
        real,
        rooms -> {
          List<RoomSummary> sorted = new ArrayList<>(rooms);
          sorted.sort(Comparator.comparing(summary -> summary.room().id()));
          return sorted;
        });
  }

  /** A room in which the newest event is no message goes before the others. */
  static ReadCursors movedByComing(ReadCursors real) {
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
  static ReadCursors countingEvents(ReadCursors real) {
    return new Flawed(real) {
      @Override
      public List<RoomSummary> roomsOf(MemberId member) {
        return super.roomsOf(member).stream().map(room -> counted(room, member)).toList();
      }

      private RoomSummary counted(RoomSummary summary, MemberId member) {
        long read =
            ofRoom(summary.room().id()).stream()
                .filter(one -> one.participant().member().equals(member))
                .mapToLong(one -> one.cursor().seq().value())
                .findFirst()
                .orElse(0);
        return withUnread(summary, summary.head().value() - read);
      }
    };
  }

  /** Newcomers have everything unread that was said before they came. */
  static ReadCursors withAllBeforeUnread(ReadCursors real) {
    return rooms(
        real, rooms -> rooms.stream().map(one -> withUnread(one, one.head().value())).toList());
  }

  static ReadCursors withoutLastMessages(ReadCursors real) {
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

  static ReadCursors withoutOthers(ReadCursors real) {
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

  /** Knows where one member stands, and forgets the others who were asked for. */
  static ReadCursors standingsOfOne(ReadCursors real) {
    return new Flawed(real) {
      @Override
      public List<RoomPosition> standings(Collection<MemberId> members) {
        return super.standings(members.stream().limit(1).toList());
      }
    };
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

  private static ReadCursors moving(ReadCursors real, Move how) {
    return new Flawed(real) {
      @Override
      public Optional<CursorMove> advance(RoomId room, MemberId member, Optional<Sequence> upTo) {
        return super.advance(room, member, upTo).map(move -> how.change(move, upTo));
      }
    };
  }

  private static ReadCursors rooms(ReadCursors real, UnaryOperator<List<RoomSummary>> change) {
    return new Flawed(real) {
      @Override
      public List<RoomSummary> roomsOf(MemberId member) {
        return change.apply(super.roomsOf(member));
      }
    };
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
