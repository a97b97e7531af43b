package io.madang.chat.application.port;

import io.madang.chat.domain.log.Epoch;
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
 * The durable, ordered log of every room: the single source of truth.
 *
 * <p>The events of a room are numbered 1, 2, 3, … without gaps, in commit order across all nodes.
 * Committed events survive a crash of the process and a power failure.
 *
 * <p>All methods may be called from any thread. A store that cannot be reached, or does not answer,
 * results in a {@link StoreUnavailableException} (from {@link #append}: a stage that completes with
 * one), never in an empty answer. Any other exception is a fault, and clients are not told to
 * retry.
 *
 * <p>An event of a kind that only a newer version knows is read as an {@link
 * io.madang.chat.domain.event.UnrecognisedEvent}: it is neither left out nor an error.
 */
public interface RoomLog {

  /**
   * Stores a message exactly once.
   *
   * <p>The stage completes after the commit, so that a store may commit many drafts together. In
   * one atomic step the log looks for a message with the same (room, sender, client message id),
   * checks that the sender is a participant, gives the message the next sequence and the next
   * message number, stores it and moves the sender's read cursor to it. A repeated draft stores
   * nothing and yields the stored message, even if the sender has left in the meantime.
   *
   * <p>Drafts for one room that one thread appends one after the other are stored in that order.
   * Their stages complete in that order, on a thread of the store: dependent actions must not
   * block. A draft that fails does not affect other drafts, unless it fails because the store is
   * away; drafts that are appended after a failure may be stored before the failed one is retried.
   * When the stage fails, the message may or may not have been stored: appending the same draft
   * again is safe and settles it.
   */
  CompletionStage<AppendResult> append(Draft draft);

  /**
   * Makes a change other than a message: locks the room, passes its state to the change, and stores
   * what the change decides, in one atomic step.
   *
   * <p>The events are numbered like all others. The participants, their roles and whether the room
   * is closed are updated from them in the same step. The read cursor of a member who joins stands
   * at the last of these events, so that nothing earlier counts as unread. The call returns after
   * the commit. The change may be stored before drafts that were appended earlier and are still
   * pending.
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

  /**
   * Gives the log of a room a new epoch because it has lost events, in one atomic step: only if it
   * is still of the epoch {@code lost}, and still ends before {@code before}. Otherwise nothing
   * changes, so that of several nodes that notice the loss, one renews the epoch.
   *
   * <p>The new epoch differs from all earlier ones of the room. The events and their numbers stay,
   * and the next event is numbered as it would have been. Returns where the log ends afterwards,
   * with its epoch, whether or not this call has renewed it; empty if there is no such room.
   */
  Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before);
}
