package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * One node's way to the log. A commit and its answer are two steps, and the node may die before,
 * between and after them.
 */
final class SimLog implements RoomLog {

  /** Shorter than the engine asks for, so that a short log has several pages. */
  private static final int SHORT_PAGE = 4;

  private final SimStore store;
  private final World world;
  private final Lane commits;
  private final Lane answers;
  private int forgotten;

  SimLog(SimStore store, Life life) {
    this.store = store;
    this.world = store.world;
    this.commits = new Lane(world.agenda, life);
    this.answers = new Lane(world.agenda, life);
  }

  @Override
  public CompletionStage<AppendResult> append(Draft draft) {
    CompletableFuture<AppendResult> answer = new CompletableFuture<>();
    if (world.mutant == Mutant.RECEIPT_BEFORE_COMMIT) {
      answer.complete(guess(draft));
    }
    if (world.faults.strike(Happening.COMMIT_SLOW)) {
      Duration delay = Duration.ofMillis(world.chance.between(100, 3_000));
      commits.addLate(delay, () -> commit(draft, answer));
    } else {
      commits.add(() -> commit(draft, answer));
    }
    return answer;
  }

  @Override
  public ChangeResult change(RoomChange change) {
    store.reach();
    ChangeResult result = store.present().log().change(asDecided(change));
    if (result instanceof ChangeResult.Changed changed) {
      changed.events().forEach(this::note);
    }
    store.letOthersGoFirst();
    if (world.faults.strike(Happening.COMMITTED_BUT_FAILED)) {
      throw new StoreAway();
    }
    return result;
  }

  private RoomChange asDecided(RoomChange change) {
    return world.mutant == Mutant.NO_SUCCESSION ? new WithoutSuccession(change) : change;
  }

  private void note(CommittedEvent committed) {
    world.tell(() -> "committed " + committed.event());
    world.history.committed(committed);
    switch (committed.event()) {
      case MemberJoined joined -> world.tally.count(Happening.JOINED_AGAIN);
      case MemberLeft left -> world.tally.count(Happening.LEFT);
      case ParticipantChanged changed -> world.tally.count(Happening.OWNER_SUCCEEDED);
      case RoomClosed closed -> world.tally.count(Happening.ROOM_CLOSED);
      default -> throw new IllegalStateException("nothing else is changed here");
    }
  }

  @Override
  public Optional<LogPage> readAfter(RoomId room, Sequence after, int limit) {
    store.reach();
    int shorter = Math.min(limit, SHORT_PAGE);
    Optional<LogPage> page = store.present().log().readAfter(room, after, shorter);
    store.letOthersGoFirst();
    return page;
  }

  @Override
  public List<Message> messages(RoomId room, MessageRange range) {
    store.reach();
    return store.present().log().messages(room, range);
  }

  @Override
  public Map<RoomId, LogHead> heads(Collection<RoomId> rooms) {
    store.reach();
    Map<RoomId, LogHead> heads = store.present().log().heads(rooms);
    store.letOthersGoFirst();
    return heads;
  }

  @Override
  public Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before) {
    store.reach();
    return world.mutant == Mutant.NO_EPOCH_RENEWAL
        ? Optional.of(store.head(room))
        : store.renewEpoch(room, lost, before);
  }

  boolean hasUncommitted() {
    return !commits.isEmpty();
  }

  boolean hasUnanswered() {
    return !answers.isEmpty();
  }

  private void commit(Draft draft, CompletableFuture<AppendResult> answer) {
    if (store.isAway() || world.faults.strike(Happening.COMMIT_FAILED)) {
      answers.add(() -> answer.completeExceptionally(new StoreAway()));
      return;
    }
    AppendResult result =
        store.present().log().append(asStored(draft)).toCompletableFuture().join();
    note(result);
    boolean failing = world.faults.strike(Happening.COMMITTED_BUT_FAILED);
    answers.add(() -> {
      if (failing) {
        answer.completeExceptionally(new StoreAway());
      } else {
        answer.complete(result);
      }
    });
  }

  private void note(AppendResult result) {
    switch (result) {
      case AppendResult.Appended(var epoch, var message) -> {
        world.tell(
            () -> "committed " + message.room() + " " + message.seq() + " " + message.text());
        world.history.committed(new CommittedEvent(epoch, message));
      }
      case AppendResult.Duplicate same -> world.tally.count(Happening.DEDUPED);
      case AppendResult.Mismatch mismatch -> world.verdict.broken("I3", "mismatch");
      case AppendResult.NotAParticipant stranger -> world.tally.count(Happening.REFUSED_NOT_IN);
    }
  }

  private Draft asStored(Draft draft) {
    if (world.mutant != Mutant.NO_DEDUPE) {
      return draft;
    }
    ClientMessageId other = new ClientMessageId("other-" + ++forgotten + "-" + draft.hashCode());
    return new Draft(draft.room(), draft.sender(), other, draft.text(), draft.at());
  }

  /** What the answer will be if all goes well, for the mutant that does not wait. */
  private AppendResult guess(Draft draft) {
    LogHead head = store.head(draft.room());
    return new AppendResult.Appended(
        head.epoch(),
        new MessagePosted(
            draft.room(),
            head.seq().next(),
            MessageNumber.NONE,
            draft.sender(),
            draft.clientMessageId(),
            draft.text(),
            draft.at()));
  }
}
