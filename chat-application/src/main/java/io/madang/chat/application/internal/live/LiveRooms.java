package io.madang.chat.application.internal.live;

import io.madang.chat.application.internal.Interests;
import io.madang.chat.application.internal.Patience;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.FollowRoomUseCase;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.live.LiveSettings;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.room.RoomId;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * All rooms that are followed on this node.
 *
 * <p>A room has a feed for as long as it has followers. Events come from this node's own commits
 * and from the fan-out; because either may be lost, the heads of the followed rooms are checked
 * every few seconds, more often while the fan-out is away or has missed something, and whenever it
 * says that it may have.
 */
public final class LiveRooms implements FollowRoomUseCase {

  private final RoomLog log;
  private final Participants participants;
  private final Interests interests;
  private final Tasks tasks;
  private final LiveSettings settings;
  private final ConcurrentMap<RoomId, RoomFeed> feeds = new ConcurrentHashMap<>();
  private final FanOutWatch fanOut;
  private final HeadCheck headCheck;

  public LiveRooms(
      RoomLog log,
      Participants participants,
      Interests interests,
      FanOutWatch fanOut,
      Tasks tasks,
      LiveSettings settings) {
    this.log = log;
    this.participants = participants;
    this.interests = interests;
    this.tasks = tasks;
    this.settings = settings;
    this.fanOut = fanOut;
    this.headCheck = new HeadCheck(log, tasks, feeds, fanOut, HeadPace.of(settings));
  }

  public void hear(RoomBroadcast broadcast) {
    RoomFeed feed = feeds.get(broadcast.room());
    if (feed != null) {
      feed.hear(broadcast);
    }
  }

  /** Looks at the heads of all followed rooms now, as far as the cost of looking allows. */
  public void checkHeads() {
    headCheck.ask();
  }

  /** Called often: looks at the heads if it is time to. */
  public void tick() {
    headCheck.tick();
    fanOut.tellChange();
  }

  @Override
  public Following follow(FollowRoomCommand command, Follower follower) {
    RoomFeed feed = retain(command.room());
    FollowerSlot slot =
        new FollowerSlot(
            command, follower, new Patience(settings.retry()), () -> release(command.room()));
    tasks.runBlocking(() -> letIn(feed, slot));
    return new Hold(feed, slot);
  }

  /**
   * In a reconnect storm many followers are gone before their turn comes: nothing is read for them.
   */
  private void letIn(RoomFeed feed, FollowerSlot slot) {
    if (slot.isUnwanted()) {
      return;
    }
    try {
      Admission.read(log, participants, slot.command())
          .ifPresentOrElse(
              admission -> feed.admit(slot, admission),
              () -> feed.with(slot, refused -> refused.refuse(RefusalCode.NOT_A_PARTICIPANT)));
    } catch (RuntimeException | Error failure) {
      feed.with(slot, failed -> failed.fail(failure));
    }
  }

  /**
   * Subscribes to the fan-out before the log is read for the new follower, so that nothing is lost
   * in between.
   */
  private RoomFeed retain(RoomId room) {
    return feeds.compute(room, (id, present) -> (present == null ? open(id) : present).retain());
  }

  private RoomFeed open(RoomId room) {
    interests.retain(new Audience.OfRoom(room));
    return new RoomFeed(room, log, tasks, settings, fanOut::missed);
  }

  private void release(RoomId room) {
    feeds.computeIfPresent(room, (id, feed) -> feed.release() ? shut(id) : feed);
  }

  private @Nullable RoomFeed shut(RoomId room) {
    interests.release(new Audience.OfRoom(room));
    return null;
  }

  private record Hold(RoomFeed feed, FollowerSlot slot) implements Following {

    @Override
    public CompletionStage<Void> settled() {
      return slot.settled();
    }

    @Override
    public CompletionStage<FollowRoomResult> outcome() {
      return slot.outcome();
    }

    @Override
    public CompletionStage<Void> ended() {
      return slot.ended();
    }

    @Override
    public void resume() {
      feed.resume(slot);
    }

    @Override
    public void close() {
      slot.giveUp();
      feed.with(slot, FollowerSlot::close);
    }
  }
}
