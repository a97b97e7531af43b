package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.JoinOutcome;
import io.madang.chat.application.port.LeaveOutcome;
import io.madang.chat.application.port.RoomCreation;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomKind;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Repositories of rooms that do something else than they should. */
final class RoomFlaws {

  private RoomFlaws() {}

  static RoomRepository withNames(RoomRepository real, UnaryOperator<String> change) {
    return new FlawedRooms(real) {
      @Override
      public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
        return super.createGroup(new RoomName(change.apply(name.value())), creator, at);
      }
    };
  }

  static RoomRepository withoutTheCreatorsEvent(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
        return new RoomCreation(super.createGroup(name, creator, at).room(), List.of());
      }
    };
  }

  /** A name stands for one room only. */
  static RoomRepository withOneRoomForAName(RoomRepository real) {
    Map<String, RoomCreation> known = new ConcurrentHashMap<>();
    return new FlawedRooms(real) {
      @Override
      public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
        return known.computeIfAbsent(
            name.value() + creator.id(), any -> super.createGroup(name, creator, at));
      }
    };
  }

  static RoomRepository findingAnyRoom(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public Optional<Room> find(RoomId room) {
        return super.find(room).or(() -> openGroups().stream().findFirst()).or(() -> made(room));
      }

      private Optional<Room> made(RoomId room) {
        return Optional.of(
            new Room(
                room, RoomKind.GROUP, new RoomName("made up"), new Epoch("any"), Instant.EPOCH));
      }
    };
  }

  /** Who is in comes in again. */
  static RoomRepository joiningTwice(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public JoinOutcome join(RoomId room, Member member, Instant at) {
        JoinOutcome outcome = super.join(room, member, at);
        return outcome instanceof JoinOutcome.AlreadyIn
            ? new JoinOutcome.Joined(arrival(room, member, at))
            : outcome;
      }
    };
  }

  static RoomRepository reopening(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public JoinOutcome join(RoomId room, Member member, Instant at) {
        JoinOutcome outcome = super.join(room, member, at);
        return outcome instanceof JoinOutcome.Closed
            ? new JoinOutcome.Joined(arrival(room, member, at))
            : outcome;
      }
    };
  }

  /** The answer tells another number than the log. */
  static RoomRepository misnumberingArrivals(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public JoinOutcome join(RoomId room, Member member, Instant at) {
        JoinOutcome outcome = super.join(room, member, at);
        return outcome instanceof JoinOutcome.Joined
            ? new JoinOutcome.Joined(arrival(room, member, at))
            : outcome;
      }
    };
  }

  static RoomRepository misnumberingDepartures(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public LeaveOutcome leave(RoomId room, Member member, Instant at) {
        LeaveOutcome outcome = super.leave(room, member, at);
        return outcome instanceof LeaveOutcome.Left
            ? new LeaveOutcome.Left(stored(new MemberLeft(room, new Sequence(77), member, at)))
            : outcome;
      }
    };
  }

  /** Members leave, and are still found. */
  static RoomRepository rememberingThoseWhoLeft(RoomRepository real) {
    Map<String, Participant> seen = new ConcurrentHashMap<>();
    return new FlawedRooms(real) {
      @Override
      public Optional<Participant> findParticipant(RoomId room, MemberId member) {
        return super.findParticipant(room, member)
            .or(() -> Optional.ofNullable(seen.get(room + "/" + member)));
      }

      @Override
      public LeaveOutcome leave(RoomId room, Member member, Instant at) {
        super.findParticipant(room, member.id())
            .ifPresent(one -> seen.put(room + "/" + member.id(), one));
        return super.leave(room, member, at);
      }
    };
  }

  /** A second stay is taken for the first one. */
  static RoomRepository rememberingFirstStays(RoomRepository real) {
    Map<String, Participant> seen = new ConcurrentHashMap<>();
    return new FlawedRooms(real) {
      @Override
      public JoinOutcome join(RoomId room, Member member, Instant at) {
        JoinOutcome outcome = super.join(room, member, at);
        super.findParticipant(room, member.id())
            .ifPresent(one -> seen.putIfAbsent(room + "/" + member.id(), one));
        return outcome;
      }

      @Override
      public Optional<Participant> findParticipant(RoomId room, MemberId member) {
        return super.findParticipant(room, member)
            .map(now -> seen.getOrDefault(room + "/" + member, now));
      }
    };
  }

  /** Nobody ever leaves, whatever is said. */
  static RoomRepository leavingInWordsOnly(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public LeaveOutcome leave(RoomId room, Member member, Instant at) {
        return find(room).isPresent() && findParticipant(room, member.id()).isPresent()
            ? new LeaveOutcome.Left(stored(new MemberLeft(room, new Sequence(3), member, at)))
            : super.leave(room, member, at);
      }
    };
  }

  /** Of several who come at once, the last is forgotten. */
  static RoomRepository losingArrivals(RoomRepository real) {
    Map<RoomId, Integer> arrivals = new ConcurrentHashMap<>();
    return new FlawedRooms(real) {
      @Override
      public JoinOutcome join(RoomId room, Member member, Instant at) {
        return arrivals.merge(room, 1, Integer::sum) % 7 == 0
            ? new JoinOutcome.Joined(arrival(room, member, at))
            : super.join(room, member, at);
      }
    };
  }

  /** Whoever is known to nobody here stays out. */
  static RoomRepository refusingTheHostsMembers(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public RoomCreation createGroup(RoomName name, Member creator, Instant at) {
        if (creator.name().value().contains("host")) {
          throw new IllegalStateException("no such member");
        }
        return super.createGroup(name, creator, at);
      }
    };
  }

  /** Two members have a room for each of them. */
  static RoomRepository oneRoomForEachSide(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public RoomCreation findOrCreatePrivate(PrivatePair pair, Instant at) {
        RoomCreation creation = super.findOrCreatePrivate(pair, at);
        if (!creation.events().isEmpty()) {
          return creation;
        }
        Room room = creation.room();
        return new RoomCreation(
            new Room(
                new RoomId(room.id().value() + 1_000_000),
                room.kind(),
                room.name(),
                room.epoch(),
                room.createdAt()),
            List.of());
      }
    };
  }

  static RoomRepository privateRoomsOfOne(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public RoomCreation findOrCreatePrivate(PrivatePair pair, Instant at) {
        RoomCreation creation = super.findOrCreatePrivate(pair, at);
        return new RoomCreation(creation.room(), creation.events().stream().limit(1).toList());
      }
    };
  }

  static RoomRepository joiningPrivateRooms(RoomRepository real) {
    return new FlawedRooms(real) {
      @Override
      public JoinOutcome join(RoomId room, Member member, Instant at) {
        JoinOutcome outcome = super.join(room, member, at);
        return outcome instanceof JoinOutcome.PrivateRoom
            ? new JoinOutcome.Joined(arrival(room, member, at))
            : outcome;
      }
    };
  }

  private static CommittedEvent arrival(RoomId room, Member member, Instant at) {
    return stored(new MemberJoined(room, new Sequence(77), member, at));
  }

  private static CommittedEvent stored(RoomEvent event) {
    return new CommittedEvent(new Epoch("any"), event);
  }
}
