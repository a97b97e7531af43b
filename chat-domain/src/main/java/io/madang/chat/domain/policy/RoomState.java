package io.madang.chat.domain.policy;

import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.Room;
import java.util.List;
import java.util.Optional;

/**
 * The state of a room while it is locked.
 *
 * @param head the position of its newest event
 * @param participants those within the {@link Scope} of the change, the eldest first
 */
public record RoomState(Room room, boolean closed, Sequence head, List<Participant> participants) {

  public RoomState {
    participants = List.copyOf(participants);
  }

  /**
   * Returns what the change decides about this room. Throws if the decision contains a message or
   * events of another room, or does not number its events consecutively from {@link #next}.
   */
  public Decision decide(RoomChange change) {
    Decision decision = change.decide(this);
    if (decision instanceof Decision.Granted granted) {
      Sequence expected = next();
      for (RoomEvent event : granted.events()) {
        if (!event.room().equals(room.id()) || !event.seq().equals(expected)) {
          throw new IllegalStateException("A decision numbers its events wrongly");
        }
        if (event instanceof MessagePosted) {
          throw new IllegalStateException("Messages are appended, not decided on");
        }
        expected = expected.next();
      }
    }
    return decision;
  }

  /** The position of the next event. */
  public Sequence next() {
    return head.next();
  }

  public Optional<Participant> find(MemberId member) {
    return participants.stream().filter(one -> one.member().equals(member)).findFirst();
  }

  /** The longest-standing participant other than this member. */
  public Optional<Participant> eldestBeside(MemberId member) {
    return participants.stream().filter(one -> !one.member().equals(member)).findFirst();
  }
}
