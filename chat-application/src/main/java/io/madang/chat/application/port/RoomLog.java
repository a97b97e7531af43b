package io.madang.chat.application.port;

import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The durable, ordered log of every room: the truth that everything else is derived from.
 *
 * <p>The events of a room are numbered 1, 2, 3, … without holes, in the order in which they were
 * committed, on all nodes together. What was committed survives the loss of the process and of the
 * machine's power.
 *
 * <p>All methods may be called from any thread. A store that cannot be reached, or does not answer,
 * is a {@link StoreUnavailableException} (from {@link #append}: a stage that completes with one),
 * never an empty answer. Any other exception is a fault: nobody is told to try again.
 *
 * <p>An event of a kind that only a newer version knows is read as an {@link
 * io.madang.chat.domain.event.UnrecognisedEvent}: it is neither left out nor a failure.
 */
public interface RoomLog {

  /**
   * Stores a message, once.
   *
   * <p>The stage completes after the commit, so that a store may commit many drafts together. In
   * one atomic step the log looks for a message with the same (room, sender, client message id),
   * checks that the sender is a participant, gives the message the next sequence and the next
   * message number, stores it and moves the sender's read cursor to it. A repeated draft stores
   * nothing and yields the first message, even when the sender has left meanwhile.
   *
   * <p>Drafts of one room that one thread appends one after the other are stored in that order, and
   * their stages complete in that order, on a thread of the store's: what is chained to them must
   * not wait. A draft that fails takes no other draft with it, unless it fails because the store is
   * away; those that are appended after a failure may be stored before it is tried again. When the
   * stage fails, the message may or may not have been stored: to append the same draft again is
   * safe and tells.
   */
  CompletionStage<AppendResult> append(Draft draft);

  /**
   * Makes a change that is not a message: locks the room, shows it to the change, and stores what
   * that decides, in one atomic step.
   *
   * <p>The events are numbered as all others are, and who is in the room, in which role, and
   * whether it is closed follow from them in the same step. The read cursor of a member who joins
   * stands at the last of these events, so that nothing from before counts as unread. The call
   * returns after the commit. It may be stored before drafts that were appended earlier and are not
   * complete.
   */
  ChangeResult change(RoomChange change);

  /**
   * The first {@code limit} events after a position, oldest first; empty if there is no such room.
   */
  Optional<LogPage> readAfter(RoomId room, Sequence after, int limit);

  /** The messages of a range, oldest first; none if there is no such room. */
  List<Message> messages(RoomId room, MessageRange range);

  /**
   * Where the logs of these rooms end, from one query; rooms that do not exist are missing from the
   * answer.
   */
  Map<RoomId, LogHead> heads(Collection<RoomId> rooms);
}
