package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.OpenedRoom;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.LeavingRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.policy.RoomState;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Stores that make something else of rooms than they should. */
final class RoomFlaws {

  private RoomFlaws() {}

  static ChatStore withNames(ChatStore real, UnaryOperator<String> change) {
    return FlawedRooms.opening(
        real,
        (opening, right) ->
            right.apply(
                new OpeningRoom(
                    opening.kind(),
                    new RoomName(change.apply(opening.name().value())),
                    opening.pairKey(),
                    opening.members(),
                    opening.at())));
  }

  static ChatStore withoutTheCreatorsEvent(ChatStore real) {
    return FlawedRooms.opening(
        real,
        (opening, right) -> {
          OpenedRoom opened = right.apply(opening);
          return opened.room().isGroup() ? new OpenedRoom(opened.room(), List.of()) : opened;
        });
  }

  /** A name stands for one room only. */
  static ChatStore withOneRoomForAName(ChatStore real) {
    Map<String, OpenedRoom> known = new ConcurrentHashMap<>();
    return FlawedRooms.opening(
        real,
        (opening, right) ->
            opening.pairKey().isPresent()
                ? right.apply(opening)
                : known.computeIfAbsent(
                    opening.name().value() + opening.members().getFirst().id(),
                    any -> right.apply(opening)));
  }

  /** A change of a room that does not exist seems to succeed. */
  static ChatStore changingAnyRoom(ChatStore real) {
    return FlawedLog.changing(
        real,
        (change, right) ->
            real.log().heads(List.of(change.room())).isEmpty()
                ? new ChangeResult.Changed(List.of())
                : right.apply(change));
  }

  /** A participant joins again. */
  static ChatStore joiningTwice(ChatStore real) {
    return showing(
        real,
        change -> change instanceof JoiningRoom,
        state -> new RoomState(state.room(), state.closed(), state.head(), List.of()));
  }

  static ChatStore reopening(ChatStore real) {
    return showing(
        real,
        change -> true,
        state -> new RoomState(state.room(), false, state.head(), state.participants()));
  }

  static ChatStore joiningPrivateRooms(ChatStore real) {
    return showing(
        real,
        change -> true,
        state ->
            new RoomState(
                new Room(
                    state.room().id(),
                    RoomKind.GROUP,
                    state.room().name(),
                    state.room().epoch(),
                    state.room().createdAt()),
                state.closed(),
                state.head(),
                state.participants()));
  }

  /** No participant succeeds the owner. */
  static ChatStore withoutSuccession(ChatStore real) {
    return storing(
        real, events -> events.stream().filter(e -> !(e instanceof ParticipantChanged)).toList());
  }

  /** The last one leaves, and the room stays open. */
  static ChatStore withoutClosing(ChatStore real) {
    return storing(
        real, events -> events.stream().filter(e -> !(e instanceof RoomClosed)).toList());
  }

  /** The answer tells another number than the log. */
  static ChatStore misnumberingArrivals(ChatStore real) {
    return telling(
        real,
        event ->
            event instanceof MemberJoined one
                ? new MemberJoined(
                    one.room(), new Sequence(77), one.member(), one.role(), one.actor(), one.at())
                : event);
  }

  static ChatStore misnumberingDepartures(ChatStore real) {
    return telling(
        real,
        event ->
            event instanceof MemberLeft one
                ? new MemberLeft(one.room(), new Sequence(77), one.member(), one.actor(), one.at())
                : event);
  }

  /** Members leave, and are still found. */
  static ChatStore rememberingThoseWhoLeft(ChatStore real) {
    Map<String, Participant> seen = new ConcurrentHashMap<>();
    return FlawedStore.of(real)
        .with(
            new FlawedParticipants(real.participants()) {
              @Override
              public Optional<Participant> find(RoomId room, MemberId member) {
                Optional<Participant> now = super.find(room, member);
                now.ifPresent(one -> seen.put(room + "/" + member, one));
                return now.or(() -> Optional.ofNullable(seen.get(room + "/" + member)));
              }
            })
        .with(
            new FlawedLog(real.log()) {
              @Override
              public ChangeResult change(RoomChange change) {
                if (change instanceof LeavingRoom leaving) {
                  MemberId member = leaving.member().id();
                  real.participants()
                      .find(change.room(), member)
                      .ifPresent(one -> seen.put(change.room() + "/" + member, one));
                }
                return super.change(change);
              }
            });
  }

  /** A second stay is taken for the first one. */
  static ChatStore rememberingFirstStays(ChatStore real) {
    Map<String, Participant> seen = new ConcurrentHashMap<>();
    return FlawedLog.changing(
            real,
            (change, right) -> {
              ChangeResult result = right.apply(change);
              if (change instanceof JoiningRoom joining) {
                MemberId member = joining.member().id();
                real.participants()
                    .find(change.room(), member)
                    .ifPresent(one -> seen.putIfAbsent(change.room() + "/" + member, one));
              }
              return result;
            })
        .with(
            new FlawedParticipants(real.participants()) {
              @Override
              public Optional<Participant> find(RoomId room, MemberId member) {
                return super.find(room, member)
                    .map(now -> seen.getOrDefault(room + "/" + member, now));
              }
            });
  }

  /** All participants are ordinary members. */
  static ChatStore withoutRoles(ChatStore real) {
    return FlawedStore.of(real)
        .with(
            new FlawedParticipants(real.participants()) {
              @Override
              public Optional<Participant> find(RoomId room, MemberId member) {
                return super.find(room, member)
                    .map(one ->
                        new Participant(room, member, ParticipantRole.MEMBER, one.joinedAt()));
              }
            });
  }

  /** Reports departures, but stores none. */
  static ChatStore leavingInWordsOnly(ChatStore real) {
    return FlawedLog.changing(
        real,
        (change, right) ->
            change instanceof LeavingRoom one
                    && real.participants().find(one.room(), one.member().id()).isPresent()
                ? told(
                    new MemberLeft(
                        one.room(), new Sequence(3), one.member(), one.member(), one.at()))
                : right.apply(change));
  }

  /** Of several who join together, the last is forgotten. */
  static ChatStore losingArrivals(ChatStore real) {
    Map<RoomId, Integer> arrivals = new ConcurrentHashMap<>();
    return FlawedLog.changing(
        real,
        (change, right) ->
            change instanceof JoiningRoom one
                    && arrivals.merge(one.room(), 1, Integer::sum) % 7 == 0
                ? told(
                    new MemberJoined(
                        one.room(),
                        new Sequence(77),
                        one.member(),
                        ParticipantRole.MEMBER,
                        one.member(),
                        one.at()))
                : right.apply(change));
  }

  /** Members who have no account here cannot join. */
  static ChatStore refusingTheHostsMembers(ChatStore real) {
    return FlawedRooms.opening(
        real,
        (opening, right) -> {
          if (opening.members().getFirst().name().value().contains("host")) {
            throw new IllegalStateException("no such member");
          }
          return right.apply(opening);
        });
  }

  /** Two members have a room for each of them. */
  static ChatStore oneRoomForEachSide(ChatStore real) {
    return FlawedRooms.opening(
        real,
        (opening, right) -> {
          OpenedRoom opened = right.apply(opening);
          if (!opened.events().isEmpty()) {
            return opened;
          }
          Room room = opened.room();
          return new OpenedRoom(
              new Room(
                  new RoomId(room.id().value() + 1_000_000),
                  room.kind(),
                  room.name(),
                  room.epoch(),
                  room.createdAt()),
              List.of());
        });
  }

  static ChatStore privateRoomsOfOne(ChatStore real) {
    return FlawedRooms.opening(
        real,
        (opening, right) -> {
          OpenedRoom opened = right.apply(opening);
          return new OpenedRoom(opened.room(), opened.events().stream().limit(1).toList());
        });
  }

  private static ChatStore showing(
      ChatStore real, Predicate<RoomChange> which, UnaryOperator<RoomState> view) {
    return FlawedLog.changing(
        real,
        (change, right) ->
            right.apply(which.test(change) ? FlawedChange.shown(change, view) : change));
  }

  private static ChatStore storing(ChatStore real, UnaryOperator<List<RoomEvent>> how) {
    return FlawedLog.changing(
        real, (change, right) -> right.apply(FlawedChange.stored(change, how)));
  }

  private static ChatStore telling(ChatStore real, UnaryOperator<RoomEvent> how) {
    return FlawedLog.changing(
        real,
        (change, right) ->
            right.apply(change) instanceof ChangeResult.Changed changed
                ? new ChangeResult.Changed(
                    changed.events().stream()
                        .map(one -> new CommittedEvent(one.epoch(), how.apply(one.event())))
                        .toList())
                : right.apply(change));
  }

  private static ChangeResult told(RoomEvent event) {
    return new ChangeResult.Changed(List.of(new CommittedEvent(new Epoch("any"), event)));
  }
}
