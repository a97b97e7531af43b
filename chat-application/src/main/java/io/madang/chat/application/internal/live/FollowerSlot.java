package io.madang.chat.application.internal.live;

import io.madang.chat.application.internal.Patience;
import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.FollowRoomResult.Followed;
import io.madang.chat.application.live.FollowRoomResult.Refused;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.domain.FailureReport;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.log.Sequence;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One follower in a feed: the last event it was given, and whether it is live, catching up or full.
 *
 * <p>Except for {@link #giveUp}, only touched from inside the feed's mailbox. The position rules
 * out gaps and repeats, whether an event comes from the replay or from the feed: only the event
 * right after it is passed on.
 */
final class FollowerSlot {

  private static final System.Logger LOGGER = System.getLogger(FollowerSlot.class.getName());

  private enum State {
    JOINING,
    CATCHING_UP,
    LAGGING,
    LIVE,
    ENDED
  }

  private final FollowRoomCommand command;
  private final Follower follower;
  private final Patience patience;
  private final Runnable release;
  private final CompletableFuture<Void> settled = new CompletableFuture<>();
  private final CompletableFuture<FollowRoomResult> outcome = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean unwanted;
  private State state = State.JOINING;
  private Sequence position = Sequence.NONE;
  private Sequence joinedAt = Sequence.NONE;
  private @Nullable Followed admission;

  /** The release runs once, when the slot ends for any reason. */
  FollowerSlot(FollowRoomCommand command, Follower follower, Patience patience, Runnable release) {
    this.command = command;
    this.follower = follower;
    this.patience = patience;
    this.release = release;
  }

  FollowRoomCommand command() {
    return command;
  }

  /** The retries for a log that cannot be read further for this follower. */
  Patience patience() {
    return patience;
  }

  CompletionStage<Void> settled() {
    return settled.minimalCompletionStage();
  }

  CompletionStage<FollowRoomResult> outcome() {
    return outcome.minimalCompletionStage();
  }

  CompletionStage<Void> ended() {
    return ended.minimalCompletionStage();
  }

  /** Cancels the follower ahead of the mailbox. May be called from any thread. */
  void giveUp() {
    unwanted = true;
  }

  boolean isUnwanted() {
    return unwanted;
  }

  boolean isCatchingUp() {
    return state == State.CATCHING_UP;
  }

  boolean isEnded() {
    return state == State.ENDED;
  }

  Sequence position() {
    return position;
  }

  /** How far the log was when this follower was last told of it. */
  Sequence promised() {
    return admission != null && admission.head().seq().isAfter(position)
        ? admission.head().seq()
        : position;
  }

  /** Admits the follower, which has yet to be brought to the feed's position. */
  void admit(Admission granted, int maxReplay) {
    if (isEnded()) {
      return;
    }
    Resumption resumption = granted.resumption(command.after(), maxReplay);
    admission = new Followed(granted.head(), resumption);
    joinedAt = granted.joinedAt();
    position =
        resumption == Resumption.COMPLETE
            ? command.after().orElseThrow().seq()
            : granted.head().seq();
    state = State.CATCHING_UP;
    settled.complete(null);
    reportWhenReplayed();
  }

  void refuse(RefusalCode code) {
    outcome.complete(new Refused(code));
    close();
  }

  void fail(Throwable cause) {
    outcome.completeExceptionally(cause);
    close();
  }

  /**
   * The log cannot be read further. A follower that has not been admitted yet is told that this has
   * failed.
   */
  void unreadable(Throwable cause) {
    if (outcome.isDone()) {
      end(FollowEnd.UNREADABLE);
    } else {
      fail(cause);
    }
  }

  void goLive() {
    state = State.LIVE;
  }

  /** There is space again; false if that was already known. */
  boolean resume() {
    if (state != State.LAGGING) {
      return false;
    }
    state = State.CATCHING_UP;
    return true;
  }

  /** Passes on the event if it is the next one for this follower. */
  void offer(CommittedEvent event) {
    boolean receptive = state == State.LIVE || state == State.CATCHING_UP;
    if (receptive && event.seq().equals(position.next())) {
      guarded(() -> take(event));
    }
  }

  void signal(EphemeralEvent signal) {
    if (state == State.LIVE) {
      guarded(() -> follower.signal(signal));
    }
  }

  void end(FollowEnd reason) {
    if (!isEnded()) {
      close();
      guarded(() -> follower.ended(reason));
    }
  }

  void close() {
    if (!isEnded()) {
      state = State.ENDED;
      settled.complete(null);
      outcome.cancel(false);
      release.run();
      ended.complete(null);
    }
  }

  private void take(CommittedEvent event) {
    if (follower.offer(event)) {
      passed(event);
    } else {
      state = State.LAGGING;
    }
  }

  private void passed(CommittedEvent event) {
    position = event.seq();
    reportWhenReplayed();
    if (isDeparture(event)) {
      end(FollowEnd.LEFT);
    }
  }

  /**
   * A follower that throws anything is broken. It is told so and removed, so that the followers
   * after it still get their events.
   */
  private void guarded(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException | Error broken) {
      LOGGER.log(
          System.Logger.Level.ERROR,
          () -> "A follower failed and gets nothing more" + FailureReport.of(broken));
      end(FollowEnd.FAILED);
    }
  }

  /** A departure from before the present stay that comes up in a replay is history. */
  private boolean isDeparture(CommittedEvent event) {
    return event.event() instanceof MemberLeft left
        && left.member().id().equals(command.by())
        && left.seq().isAfter(joinedAt);
  }

  private void reportWhenReplayed() {
    if (admission != null && !admission.head().seq().isAfter(position)) {
      outcome.complete(admission);
    }
  }
}
