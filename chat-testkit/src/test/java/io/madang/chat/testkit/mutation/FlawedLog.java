package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
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
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A log of which one method is not what it should be. */
class FlawedLog implements RoomLog {

  private final RoomLog real;

  FlawedLog(RoomLog real) {
    this.real = real;
  }

  @Override
  public CompletionStage<AppendResult> append(Draft draft) {
    return real.append(draft);
  }

  @Override
  public ChangeResult change(RoomChange change) {
    return real.change(change);
  }

  @Override
  public Optional<LogPage> readAfter(RoomId room, Sequence after, int limit) {
    return real.readAfter(room, after, limit);
  }

  @Override
  public List<Message> messages(RoomId room, MessageRange range) {
    return real.messages(room, range);
  }

  @Override
  public Map<RoomId, LogHead> heads(Collection<RoomId> rooms) {
    return real.heads(rooms);
  }

  @Override
  public Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before) {
    return real.renewEpoch(room, lost, before);
  }

  /** Stores another draft than it was given. */
  static RoomLog storing(RoomLog real, UnaryOperator<Draft> change) {
    return new FlawedLog(real) {
      @Override
      public CompletionStage<AppendResult> append(Draft draft) {
        return super.append(change.apply(draft));
      }
    };
  }

  /** Answers something else than what it did. */
  static RoomLog answering(RoomLog real, Function<Given, AppendResult> change) {
    return new FlawedLog(real) {
      @Override
      public CompletionStage<AppendResult> append(Draft draft) {
        return super.append(draft).thenApply(result -> change.apply(new Given(draft, result)));
      }
    };
  }

  /** What was asked, and what the right answer is. */
  record Given(Draft draft, AppendResult result) {}

  static FlawedStore changing(ChatStore real, Changer how) {
    return FlawedStore.of(real)
        .with(
            new FlawedLog(real.log()) {
              @Override
              public ChangeResult change(RoomChange change) {
                return how.change(change, super::change);
              }
            });
  }

  interface Changer {
    ChangeResult change(RoomChange change, Function<RoomChange, ChangeResult> right);
  }

  static RoomLog paging(RoomLog real, Paging how) {
    return new FlawedLog(real) {
      @Override
      public Optional<LogPage> readAfter(RoomId room, Sequence after, int limit) {
        return how.readAfter(room, after, limit);
      }
    };
  }

  interface Paging {
    Optional<LogPage> readAfter(RoomId room, Sequence after, int limit);
  }

  static RoomLog listing(RoomLog real, Listing how) {
    return new FlawedLog(real) {
      @Override
      public List<Message> messages(RoomId room, MessageRange range) {
        return how.messages(room, range);
      }
    };
  }

  interface Listing {
    List<Message> messages(RoomId room, MessageRange range);
  }

  static RoomLog renewing(RoomLog real, Renewing how) {
    return new FlawedLog(real) {
      @Override
      public Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before) {
        return how.renewEpoch(room, lost, before);
      }
    };
  }

  interface Renewing {
    Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before);
  }

  static RoomLog heading(RoomLog real, Function<Collection<RoomId>, Map<RoomId, LogHead>> how) {
    return new FlawedLog(real) {
      @Override
      public Map<RoomId, LogHead> heads(Collection<RoomId> rooms) {
        return how.apply(rooms);
      }
    };
  }
}
