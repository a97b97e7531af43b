package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.LeavingRoom;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Logs that store or answer what they should not. */
final class AppendFlaws {

  private static final MessageRange ALL = MessageRange.newest(MessageRange.MAX_LIMIT);

  private AppendFlaws() {}

  static RoomLog forgettingIds(RoomLog real) {
    return withId(real, id -> UUID.randomUUID().toString());
  }

  static RoomLog rememberingIdsOfThisNodeOnly(RoomLog real) {
    String node = "." + UUID.randomUUID().toString().substring(0, 8);
    return withId(real, id -> id + node);
  }

  static RoomLog withId(RoomLog real, UnaryOperator<String> change) {
    return FlawedLog.storing(
        real,
        draft -> with(draft, change.apply(draft.clientMessageId().value()), draft.text().value()));
  }

  static RoomLog withText(RoomLog real, UnaryOperator<String> change) {
    return FlawedLog.storing(
        real,
        draft -> with(draft, draft.clientMessageId().value(), change.apply(draft.text().value())));
  }

  static RoomLog withMilliseconds(RoomLog real) {
    return FlawedLog.storing(
        real,
        draft ->
            new Draft(
                draft.room(),
                draft.sender(),
                draft.clientMessageId(),
                draft.text(),
                draft.at().equals(Instant.MAX)
                    ? draft.at()
                    : draft.at().truncatedTo(ChronoUnit.MILLIS)));
  }

  static RoomLog withSendersAsFirstSeen(RoomLog real) {
    Map<MemberId, Member> seen = new ConcurrentHashMap<>();
    return FlawedLog.storing(
        real,
        draft ->
            new Draft(
                draft.room(),
                seen.computeIfAbsent(draft.sender().id(), id -> draft.sender()),
                draft.clientMessageId(),
                draft.text(),
                draft.at()));
  }

  static RoomLog takingAnotherTextForARepeat(RoomLog real) {
    return FlawedLog.answering(
        real,
        given ->
            given.result() instanceof AppendResult.Mismatch
                ? new AppendResult.Duplicate(new Epoch("any"), stored(real, given.draft()))
                : given.result());
  }

  static RoomLog takingARepeatForAnotherText(RoomLog real) {
    return FlawedLog.answering(
        real,
        given ->
            given.result() instanceof AppendResult.Duplicate
                ? new AppendResult.Mismatch()
                : given.result());
  }

  static RoomLog lettingStrangersIn(RoomLog real) {
    return FlawedLog.answering(
        real,
        given ->
            given.result() instanceof AppendResult.NotAParticipant
                ? new AppendResult.Appended(new Epoch("any"), invented(given.draft(), 99))
                : given.result());
  }

  static RoomLog namingAnotherEpoch(RoomLog real) {
    return FlawedLog.answering(
        real,
        given ->
            switch (given.result()) {
              case AppendResult.Appended(var epoch, var message) ->
                  new AppendResult.Appended(new Epoch("another"), message);
              case AppendResult.Duplicate(var epoch, var message) ->
                  new AppendResult.Duplicate(new Epoch("another"), message);
              case AppendResult other -> other;
            });
  }

  /** Counts everything in the log as a message. */
  static RoomLog countingEvents(RoomLog real) {
    return FlawedLog.answering(
        real,
        given ->
            given.result() instanceof AppendResult.Appended(var epoch, var message)
                ? new AppendResult.Appended(epoch, invented(given.draft(), message.seq().value()))
                : given.result());
  }

  static RoomLog forgettingThoseWhoLeft(InMemoryStore store, RoomLog real) {
    return new FlawedLog(real) {
      @Override
      public CompletionStage<AppendResult> append(Draft draft) {
        boolean gone = store.participants().find(draft.room(), draft.sender().id()).isEmpty();
        return gone
            ? CompletableFuture.completedStage(new AppendResult.NotAParticipant())
            : super.append(draft);
      }
    };
  }

  /** A refusal leaves something in the log. */
  static RoomLog numberingRefusals(InMemoryStore store, RoomLog real) {
    Member ghost = Members.aMember("ghost");
    return FlawedLog.answering(
        real,
        given -> {
          if (given.result() instanceof AppendResult.NotAParticipant) {
            store.log().change(new JoiningRoom(given.draft().room(), ghost, given.draft().at()));
            store.log().change(new LeavingRoom(given.draft().room(), ghost, given.draft().at()));
          }
          return given.result();
        });
  }

  /** What comes after a refusal fails with it. */
  static RoomLog failingAfterRefusals(RoomLog real) {
    AtomicBoolean refused = new AtomicBoolean();
    return FlawedLog.answering(
        real,
        given -> {
          if (refused.getAndSet(given.result() instanceof AppendResult.NotAParticipant)) {
            throw new IllegalStateException("in the same batch as one that was refused");
          }
          return given.result();
        });
  }

  /** What comes after a time that is out of reach fails with it. */
  static RoomLog failingAfterOddities(RoomLog real) {
    AtomicBoolean odd = new AtomicBoolean();
    return FlawedLog.answering(
        real,
        given -> {
          if (odd.getAndSet(given.draft().at().equals(Instant.MAX))) {
            throw new IllegalStateException("in the same batch as one that failed");
          }
          return given.result();
        });
  }

  static RoomLog losingEveryTenth(RoomLog real) {
    AtomicInteger count = new AtomicInteger();
    return new FlawedLog(real) {
      @Override
      public CompletionStage<AppendResult> append(Draft draft) {
        if (count.incrementAndGet() % 10 != 0) {
          return super.append(draft);
        }
        return CompletableFuture.completedStage(
            new AppendResult.Appended(new Epoch("any"), invented(draft, 10)));
      }
    };
  }

  /** Every other answer comes late. */
  static RoomLog answeringOutOfOrder(RoomLog real) {
    AtomicInteger count = new AtomicInteger();
    Executor later = CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS);
    return new FlawedLog(real) {
      @Override
      public CompletionStage<AppendResult> append(Draft draft) {
        CompletionStage<AppendResult> stage = super.append(draft);
        return count.incrementAndGet() % 2 == 0
            ? stage
            : stage.thenApplyAsync(result -> result, later);
      }
    };
  }

  private static Draft with(Draft draft, String id, String text) {
    return new Draft(
        draft.room(), draft.sender(), new ClientMessageId(id), new MessageText(text), draft.at());
  }

  private static MessagePosted stored(RoomLog log, Draft draft) {
    return log.messages(draft.room(), ALL).stream()
        .filter(message -> message.clientMessageId().equals(draft.clientMessageId()))
        .findFirst()
        .map(message -> posted(draft, message))
        .orElseThrow();
  }

  private static MessagePosted posted(Draft draft, Message stored) {
    return new MessagePosted(
        draft.room(),
        stored.seq(),
        stored.number(),
        stored.sender(),
        stored.clientMessageId(),
        stored.text(),
        stored.at());
  }

  private static MessagePosted invented(Draft draft, long seq) {
    return new MessagePosted(
        draft.room(),
        new Sequence(seq),
        new MessageNumber(seq),
        draft.sender(),
        draft.clientMessageId(),
        draft.text(),
        draft.at());
  }
}
