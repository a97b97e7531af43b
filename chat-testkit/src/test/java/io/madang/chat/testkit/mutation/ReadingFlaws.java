package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.room.RoomId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Logs that read something else than what was asked for. */
final class ReadingFlaws {

  private static final LogHead NOWHERE = new LogHead(new Epoch("any"), Sequence.NONE);

  private ReadingFlaws() {}

  static RoomLog readingFromThePosition(RoomLog real) {
    return FlawedLog.paging(
        real,
        (room, after, limit) ->
            real.readAfter(room, new Sequence(Math.max(0, after.value() - 1)), limit));
  }

  static RoomLog readingWithoutLimit(RoomLog real) {
    return FlawedLog.paging(real, (room, after, limit) -> real.readAfter(room, after, 10_000));
  }

  static RoomLog readingUnknownRooms(RoomLog real) {
    return FlawedLog.paging(
        real,
        (room, after, limit) ->
            real.readAfter(room, after, limit)
                .or(() -> Optional.of(new LogPage(NOWHERE, List.of()))));
  }

  static RoomLog readingWithAStaleHead(RoomLog real) {
    return FlawedLog.paging(
        real,
        (room, after, limit) ->
            real.readAfter(room, after, limit)
                .map(page -> new LogPage(stale(page), page.events())));
  }

  static RoomLog readingMessagesOnly(RoomLog real) {
    return FlawedLog.paging(
        real,
        (room, after, limit) ->
            real.readAfter(room, after, limit)
                .map(page ->
                    new LogPage(
                        page.head(),
                        page.events().stream().filter(MessagePosted.class::isInstance).toList())));
  }

  static RoomLog listingNewestFirst(RoomLog real) {
    return FlawedLog.listing(real, (room, range) -> real.messages(room, range).reversed());
  }

  static RoomLog listing(RoomLog real, UnaryOperator<MessageRange> change) {
    return FlawedLog.listing(real, (room, range) -> real.messages(room, change.apply(range)));
  }

  /** Takes the oldest where the newest are wanted. */
  static RoomLog listingTheOldest(RoomLog real) {
    return listing(
        real,
        range ->
            new MessageRange(
                range.after().or(() -> Optional.of(Sequence.NONE)), range.before(), range.limit()));
  }

  /** Takes the newest where the oldest after a position are wanted. */
  static RoomLog listingTheNewest(RoomLog real) {
    return FlawedLog.listing(
        real,
        (room, range) -> {
          MessageRange all =
              new MessageRange(range.after(), range.before(), MessageRange.MAX_LIMIT);
          List<Message> found = real.messages(room, all);
          return found.subList(Math.max(0, found.size() - range.limit()), found.size());
        });
  }

  static RoomLog listingToTheEnd(RoomLog real) {
    return listing(
        real,
        range ->
            new MessageRange(
                range.after(), range.before().map(before -> before.next()), range.limit()));
  }

  static RoomLog listingFromThePosition(RoomLog real) {
    return listing(
        real,
        range ->
            new MessageRange(
                range.after().map(after -> new Sequence(Math.max(0, after.value() - 1))),
                range.before(),
                range.limit()));
  }

  /** Looks at so many events, whatever they are. */
  static RoomLog listingSoManyEvents(RoomLog real) {
    return FlawedLog.listing(
        real,
        (room, range) -> {
          long head =
              real.heads(List.of(room)).values().stream()
                  .map(LogHead::seq)
                  .mapToLong(Sequence::value)
                  .findFirst()
                  .orElse(0);
          return real.messages(room, range).stream()
              .filter(message ->
                  range.after().isPresent()
                      || range.before().isPresent()
                      || message.seq().value() > head - range.limit())
              .toList();
        });
  }

  static RoomLog listingUnknownRooms(RoomLog real) {
    return FlawedLog.listing(
        real,
        (room, range) -> {
          if (real.readAfter(room, Sequence.NONE, 1).isEmpty()) {
            throw new IllegalStateException("no such room");
          }
          return real.messages(room, range);
        });
  }

  /** The list grows with the log. */
  static RoomLog listingAlive(RoomLog real) {
    return FlawedLog.listing(
        real,
        (room, range) ->
            new AbstractList<>() {
              @Override
              public Message get(int index) {
                return real.messages(room, range).get(index);
              }

              @Override
              public int size() {
                return real.messages(room, range).size();
              }
            });
  }

  /** The list is the log's own. */
  static RoomLog listingItsOwn(RoomLog real) {
    Map<String, List<Message>> kept = new HashMap<>();
    return FlawedLog.listing(
        real,
        (room, range) ->
            kept.computeIfAbsent(
                room + " " + range, any -> new ArrayList<>(real.messages(room, range))));
  }

  static RoomLog headsOfUnknownRooms(RoomLog real) {
    return FlawedLog.heading(
        real,
        rooms -> {
          Map<RoomId, LogHead> heads = new HashMap<>(real.heads(rooms));
          rooms.forEach(room -> heads.putIfAbsent(room, NOWHERE));
          return heads;
        });
  }

  static RoomLog headsOfAHundred(RoomLog real) {
    return FlawedLog.heading(real, rooms -> real.heads(rooms.stream().limit(100).toList()));
  }

  static RoomLog staleHeads(RoomLog real) {
    Function<Collection<RoomId>, Map<RoomId, LogHead>> stale =
        rooms ->
            real.heads(rooms).entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new LogHead(entry.getValue().epoch(), Sequence.NONE)));
    return FlawedLog.heading(real, stale);
  }

  private static LogHead stale(LogPage page) {
    return new LogHead(page.head().epoch(), Sequence.NONE);
  }
}
