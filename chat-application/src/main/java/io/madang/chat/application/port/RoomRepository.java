package io.madang.chat.application.port;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The rooms and who is in them.
 *
 * <p>Coming and going are events of the room's log: a method that changes who is in a room stores
 * the event in the same atomic step, numbered as {@link RoomLog} says. A newcomer's read cursor
 * stands at the newest event, so that nothing from before counts as unread.
 *
 * <p>All methods may be called from any thread and on several nodes at once. A store that is away
 * is a {@link StoreUnavailableException}.
 */
public interface RoomRepository {

  /** Makes a group room with its creator as the first participant. */
  RoomCreation createGroup(RoomName name, Member creator, Instant at);

  /** The one private room of this pair, made if there is none; the same for all who ask at once. */
  RoomCreation findOrCreatePrivate(PrivatePair pair, Instant at);

  Optional<Room> find(RoomId room);

  /** All group rooms that are not closed, oldest first. */
  List<Room> openGroups();

  /** Lets a member into a group room. */
  JoinOutcome join(RoomId room, Member member, Instant at);

  /** Takes a member out of a group room; the last one out closes it for good. */
  LeaveOutcome leave(RoomId room, Member member, Instant at);

  /**
   * The member's present stay in the room; empty if they are not in it, or there is no such room.
   */
  Optional<Participant> findParticipant(RoomId room, MemberId member);
}
