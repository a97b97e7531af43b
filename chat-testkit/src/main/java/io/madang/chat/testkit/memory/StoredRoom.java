package io.madang.chat.testkit.memory;

import static java.util.Objects.requireNonNull;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.Decision;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.policy.RoomState;
import io.madang.chat.domain.policy.Scope;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One room with its log and its participants. Only touched under the store's lock. */
final class StoredRoom {

  /** The key by which a repeated message is found. */
  private record SendKey(MemberId sender, ClientMessageId id) {}

  private final List<RoomEvent> events = new ArrayList<>();
  private final Map<SendKey, MessagePosted> sends = new HashMap<>();
  private final Set<SendKey> taken = new HashSet<>();
  private final Map<MemberId, ParticipantCursor> participants = new LinkedHashMap<>();
  private Room room;
  private MessageNumber newest = MessageNumber.NONE;
  private @Nullable MessagePosted lastMessage;
  private boolean closed;

  StoredRoom(Room room) {
    this.room = room;
  }

  Room room() {
    return room;
  }

  boolean isClosed() {
    return closed;
  }

  LogHead head() {
    return new LogHead(room.epoch(), new Sequence(events.size()));
  }

  /** For a participant: the time of the last message, or of joining if that was later. */
  Instant livelyAt(MemberId member) {
    Sequence joined = requireNonNull(participants.get(member)).participant().joinedAt();
    RoomEvent came = events.get((int) joined.value() - 1);
    return lastMessage == null || lastMessage.seq().compareTo(joined) < 0
        ? came.at()
        : lastMessage.at();
  }

  /** The room as it was when this was its newest event, in the same epoch. */
  StoredRoom asOf(Sequence last) {
    StoredRoom earlier = new StoredRoom(room);
    events.stream().limit(last.value()).forEach(earlier::restore);
    return earlier;
  }

  void beginAnotherLife(Epoch epoch) {
    room = new Room(room.id(), room.kind(), room.name(), epoch, room.createdAt());
  }

  Optional<Participant> participant(MemberId member) {
    return Optional.ofNullable(participants.get(member)).map(ParticipantCursor::participant);
  }

  List<ParticipantCursor> participants() {
    return List.copyOf(participants.values());
  }

  ChangeResult change(RoomChange change) {
    return switch (state(change.scope()).decide(change)) {
      case Decision.Granted granted -> new ChangeResult.Changed(storeAll(granted.events()));
      case Decision.Refused refused -> new ChangeResult.Refused(refused.code());
    };
  }

  /** Stores the events and applies them. */
  List<CommittedEvent> storeAll(List<? extends RoomEvent> added) {
    List<CommittedEvent> stored = added.stream().map(this::store).toList();
    added.forEach(this::project);
    return stored;
  }

  private RoomState state(Scope scope) {
    List<Participant> eldest =
        participants.values().stream().map(ParticipantCursor::participant).toList();
    List<Participant> seen = new ArrayList<>();
    for (int i = 0; i < eldest.size(); i++) {
      if (i < scope.eldest() || scope.members().contains(eldest.get(i).member())) {
        seen.add(eldest.get(i));
      }
    }
    return new RoomState(room, closed, head().seq(), seen);
  }

  private void project(RoomEvent event) {
    switch (event) {
      case MemberJoined joined -> {
        MemberId member = joined.member().id();
        participants.put(
            member,
            new ParticipantCursor(
                new Participant(id(), member, joined.role(), joined.seq()),
                new ReadCursor(id(), member, head().seq(), newest)));
      }
      case MemberLeft left -> participants.remove(left.member().id());
      case ParticipantChanged changed ->
          participants.computeIfPresent(
              changed.member(),
              (member, one) ->
                  new ParticipantCursor(
                      new Participant(id(), member, changed.role(), one.participant().joinedAt()),
                      one.cursor()));
      case RoomClosed nobodyLeft -> closed = true;
      case MessagePosted posted -> {}
      case MessageEdited edited -> {}
      case MessageRedacted redacted -> {}
      case UnrecognisedEvent other -> {}
    }
  }

  void add(UnrecognisedEvent event, ClientMessageId id) {
    if (!event.seq().equals(nextSeq())) {
      throw new IllegalArgumentException("This is not the next event of its room");
    }
    taken.add(new SendKey(event.actor().id(), id));
    store(event);
  }

  AppendResult post(Draft draft) {
    SendKey key = new SendKey(draft.sender().id(), draft.clientMessageId());
    if (taken.contains(key)) {
      return new AppendResult.Mismatch();
    }
    MessagePosted before = sends.get(key);
    if (before != null) {
      return before.text().equals(draft.text())
          ? new AppendResult.Duplicate(room.epoch(), before)
          : new AppendResult.Mismatch();
    }
    ParticipantCursor sender = participants.get(draft.sender().id());
    if (sender == null) {
      return new AppendResult.NotAParticipant();
    }
    MessagePosted message = number(draft);
    take(message, sender);
    return new AppendResult.Appended(room.epoch(), message);
  }

  private void take(MessagePosted message, ParticipantCursor sender) {
    sends.put(new SendKey(message.actor().id(), message.clientMessageId()), message);
    store(message);
    newest = message.number();
    lastMessage = message;
    moveTo(sender, message.seq());
  }

  private void restore(RoomEvent event) {
    if (event instanceof MessagePosted message) {
      take(message, requireNonNull(participants.get(message.actor().id())));
    } else {
      storeAll(List.of(event));
    }
  }

  Optional<CursorMove> advance(MemberId member, Optional<Sequence> upTo) {
    return Optional.ofNullable(participants.get(member)).map(one -> advance(one, upTo));
  }

  /** For a participant. */
  RoomSummary summaryFor(MemberId member) {
    ReadCursor cursor = requireNonNull(participants.get(member)).cursor();
    return new RoomSummary(
        room,
        cursor.unread(newest),
        head().seq(),
        cursor.seq(),
        newest,
        Optional.ofNullable(lastMessage).map(MessagePosted::message),
        room.isGroup() ? Optional.empty() : other(member));
  }

  Stream<RoomPosition> positions(Set<MemberId> members) {
    return participants.values().stream()
        .filter(one -> members.contains(one.participant().member()))
        .map(one -> new RoomPosition(one.cursor(), head().seq()));
  }

  LogPage after(Sequence position, int limit) {
    return new LogPage(
        head(),
        events.stream().filter(event -> event.seq().isAfter(position)).limit(limit).toList());
  }

  List<Message> messages(MessageRange range) {
    List<Message> all =
        events.stream()
            .filter(MessagePosted.class::isInstance)
            .map(MessagePosted.class::cast)
            .filter(message -> range.after().map(message.seq()::isAfter).orElse(true))
            .filter(message -> range.before().map(end -> end.isAfter(message.seq())).orElse(true))
            .map(MessagePosted::message)
            .toList();
    int over = Math.max(0, all.size() - range.limit());
    return range.after().isPresent()
        ? List.copyOf(all.subList(0, all.size() - over))
        : List.copyOf(all.subList(over, all.size()));
  }

  private Optional<MemberId> other(MemberId member) {
    return participants.keySet().stream().filter(one -> !one.equals(member)).findFirst();
  }

  private CursorMove advance(ParticipantCursor one, Optional<Sequence> upTo) {
    Sequence head = head().seq();
    Sequence target = upTo.filter(head::isAfter).orElse(head);
    if (!target.isAfter(one.cursor().seq())) {
      return new CursorMove(one.cursor(), false);
    }
    return new CursorMove(moveTo(one, target), true);
  }

  private ReadCursor moveTo(ParticipantCursor one, Sequence seq) {
    long read = events.stream().limit(seq.value()).filter(MessagePosted.class::isInstance).count();
    MemberId member = one.participant().member();
    ReadCursor cursor = new ReadCursor(id(), member, seq, new MessageNumber(read));
    participants.put(member, new ParticipantCursor(one.participant(), cursor));
    return cursor;
  }

  private MessagePosted number(Draft draft) {
    return new MessagePosted(
        id(),
        nextSeq(),
        new MessageNumber(newest.value() + 1),
        draft.sender(),
        draft.clientMessageId(),
        draft.text(),
        draft.at());
  }

  private CommittedEvent store(RoomEvent event) {
    events.add(event);
    return new CommittedEvent(room.epoch(), event);
  }

  private RoomId id() {
    return room.id();
  }

  private Sequence nextSeq() {
    return new Sequence(events.size() + 1L);
  }
}
