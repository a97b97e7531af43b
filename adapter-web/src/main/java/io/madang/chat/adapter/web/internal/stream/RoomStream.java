package io.madang.chat.adapter.web.internal.stream;

import static java.util.Objects.requireNonNull;

import io.madang.chat.adapter.web.internal.problem.Failures;
import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.protocol.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The events of a room as a stream. */
final class RoomStream implements Follower {

  private final OpenStream stream;
  private final StreamFrames frames;
  private volatile boolean attached;

  RoomStream(OpenStream stream, StreamFrames frames) {
    this.stream = stream;
    this.frames = frames;
  }

  /** Events that come before this are refused: what the outcome says has to be written first. */
  void hold(Following following) {
    stream.whenEmpty(following::resume);
    stream.whenOver(following::close);
    var unused = following.outcome().whenComplete(this::decided);
    attached = true;
    following.resume();
  }

  @Override
  public boolean offer(CommittedEvent event) {
    return stream.isOver() || (attached && stream.begin().offer(frames.event(event)));
  }

  /** Dropped if there is no space: it is valid only for a moment. */
  @Override
  public void signal(EphemeralEvent signal) {
    if (!stream.isOver()) {
      boolean unused = stream.begin().offer(StreamFrames.signal(signal));
    }
  }

  @Override
  public void ended(FollowEnd end) {
    switch (end) {
      case LEFT -> stream.end(ProblemCode.of(RefusalCode.NOT_A_PARTICIPANT.code()));
      case LOG_REBUILT, FAILED -> stream.close();
      case UNREADABLE -> stream.end(ProblemCode.INTERNAL);
    }
  }

  private void decided(@Nullable FollowRoomResult result, @Nullable Throwable failure) {
    if (stream.isOver()) {
      return;
    }
    switch (result) {
      case FollowRoomResult.Followed(var head, var resumption) -> begin(head, resumption);
      case FollowRoomResult.Refused(var code) -> stream.end(Problem.of(code));
      case null ->
          stream.end(Failures.problemOf("A room could not be followed", requireNonNull(failure)));
    }
  }

  /** After a replay, the client has its position from the last event. */
  private void begin(LogHead head, Resumption resumption) {
    EventStream begun = stream.begin();
    switch (resumption) {
      case LIVE -> begun.add(StreamFrames.position(head));
      case RESET -> begun.add(StreamFrames.reset(head));
      case COMPLETE -> {}
    }
  }
}
