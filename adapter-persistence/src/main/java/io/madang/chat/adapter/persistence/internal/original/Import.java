package io.madang.chat.adapter.persistence.internal.original;

import static java.util.stream.Collectors.groupingBy;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.original.AdoptedRoom.Joining;
import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Place;
import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Saying;
import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Seat;
import io.madang.chat.adapter.persistence.original.ImportReport;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** One import: all of it in one transaction of the target, or nothing. */
public final class Import {

  private static final int LONGEST_NAME = 100;
  private static final int OF_A_PAIR = 2;

  private final OriginalDatabase original;
  private final ImportTarget target;
  private final Supplier<String> epochs;
  private final AdoptedMembers members = new AdoptedMembers();
  private final Set<String> pairs = new HashSet<>();
  private long participants;
  private long messages;
  private long taken;
  private long rooms;

  private Import(OriginalDatabase original, ImportTarget target, Supplier<String> epochs) {
    this.original = original;
    this.target = target;
    this.epochs = epochs;
  }

  static ImportReport run(OriginalDatabase original, Database database, Supplier<String> epochs) {
    return database.tryToWrite(handle -> within(handle, original, database, epochs));
  }

  private static ImportReport within(
      Handle handle, OriginalDatabase original, Database database, Supplier<String> epochs) {
    try {
      return new Import(original, new ImportTarget(database, handle), epochs).run();
    } catch (SQLException failure) {
      throw new ImportRefusedException(
          "The original's database cannot be read: SQLSTATE %s, code %d."
              .formatted(failure.getSQLState(), failure.getErrorCode()));
    }
  }

  private ImportReport run() throws SQLException {
    target.requireEmpty();
    long said = original.sayings();
    List<Seat> seats = original.seats();
    Map<Long, Map<Long, Long>> unread = original.unread();
    target.addMembers(original.people().stream().map(members::adopt).toList());
    Map<Long, List<Seat>> byRoom = seats.stream().collect(groupingBy(Seat::room));
    for (Place place : original.places()) {
      add(
          place,
          byRoom.getOrDefault(place.id(), List.of()),
          unread.getOrDefault(place.id(), Map.of()));
    }
    target.continueIds();
    return new ImportReport(
        members.count(),
        rooms,
        participants,
        messages,
        members.replacedAddresses(),
        members.unusablePasswords(),
        seats.size() - participants,
        said - taken);
  }

  private void add(Place place, List<Seat> seats, Map<Long, Long> unread) throws SQLException {
    Map<Member, Joining> joinings = new LinkedHashMap<>();
    for (Seat seat : seats) {
      boolean fits = place.isGroup() || joinings.size() < OF_A_PAIR;
      members
          .find(seat.member())
          .filter(member -> fits)
          .ifPresent(member -> joinings.putIfAbsent(member, new Joining(member, seat.at())));
    }
    Room room = room(place);
    boolean closed = place.isGroup() && joinings.isEmpty();
    target.addRoom(
        room, place.isGroup() ? null : pair(joinings.keySet()), closed ? place.at() : null);
    AdoptedRoom adopted = new AdoptedRoom(room.id(), joinings.values(), target::add);
    original.sayings(place.id(), saying -> say(adopted, saying));
    adopted.end();
    adopted.joined().forEach(each -> addParticipant(room.id(), adopted, each, unread));
    rooms++;
    participants += joinings.size();
    messages += adopted.messages();
  }

  private void addParticipant(
      RoomId room, AdoptedRoom adopted, AdoptedRoom.Joined joined, Map<Long, Long> unread) {
    long open = unread.getOrDefault(joined.member().id().value(), 0L);
    target.addParticipant(room, joined, adopted.readSeq(open), adopted.readNumber(open));
  }

  private void say(AdoptedRoom room, Saying saying) {
    String content = saying.content();
    if (saying.member() > 0 && content != null && !content.isEmpty()) {
      room.say(
          members.find(saying.member()).orElseGet(() -> AdoptedMembers.unknown(saying.member())),
          saying,
          content.replace('\0', '\ufffd'));
      taken++;
    }
  }

  private Room room(Place place) {
    return new Room(
        new RoomId(place.id()),
        place.isGroup() ? RoomKind.GROUP : RoomKind.PRIVATE,
        name(place),
        new Epoch(epochs.get()),
        place.at());
  }

  private static RoomName name(Place place) {
    try {
      return new RoomName(OneLine.of(place.name(), LONGEST_NAME));
    } catch (InvalidValueException nothingToSee) {
      return new RoomName("room " + place.id());
    }
  }

  /** The original may have several rooms of a pair: the first is what the pair finds again. */
  private @Nullable String pair(Set<Member> two) {
    if (two.size() != OF_A_PAIR) {
      return null;
    }
    List<Member> both = List.copyOf(two);
    String key = new PrivatePair(both.getFirst(), both.getLast()).key();
    return pairs.add(key) ? key : null;
  }
}
