package io.madang.chat.testkit.simulation;

import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.FollowRoomResult.Followed;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.domain.log.LogPosition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the mutants of resuming change what passes between a session and the engine. */
final class MutantFollow {

  private MutantFollow() {}

  static Optional<LogPosition> position(Mutant mutant, Optional<LogPosition> after) {
    return switch (mutant) {
      case NO_REPLAY -> Optional.empty();
      case NO_EPOCH_CHECK ->
          after.map(position -> new LogPosition(position.seq(), Optional.empty()));
      default -> after;
    };
  }

  /** Resumes from the head, but reports that it has replayed. */
  static @Nullable FollowRoomResult result(
      Mutant mutant, Optional<LogPosition> after, @Nullable FollowRoomResult result) {
    return mutant == Mutant.NO_REPLAY && after.isPresent() && result instanceof Followed followed
        ? new Followed(followed.head(), Resumption.COMPLETE)
        : result;
  }
}
