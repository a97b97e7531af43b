package io.madang.chat.application.live;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.application.usecase.live.FollowRoomCommand;
import io.madang.chat.application.usecase.live.FollowRoomResult;
import io.madang.chat.application.usecase.live.FollowRoomUseCase;
import io.madang.chat.application.usecase.live.Follower;
import io.madang.chat.application.usecase.live.Following;
import io.madang.chat.domain.event.RoomNews;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * All rooms that are followed on this node.
 *
 * <p>A room has a feed as long as somebody follows it. News comes from this node's own commits and
 * from the fan-out; because either may be lost, the heads of the followed rooms are checked every
 * few seconds, more often while the fan-out is away, and whenever it says that it may have missed
 * something.
 */
public final class LiveRooms implements FollowRoomUseCase, AutoCloseable {

  private final RoomLog log;
  private final RoomRepository rooms;
  private final EventFanOut fanOut;
  private final Tasks tasks;
  private final LiveSettings settings;
  private final ConcurrentMap<RoomId, RoomFeed> feeds = new ConcurrentHashMap<>();
  private final HeadCheck headCheck;
  private volatile boolean closed;

  public LiveRooms(
      RoomLog log, RoomRepository rooms, EventFanOut fanOut, Tasks tasks, LiveSettings settings) {
    this.log = log;
    this.rooms = rooms;
    this.fanOut = fanOut;
    this.tasks = tasks;
    this.settings = settings;
    this.headCheck = new HeadCheck(log, tasks, feeds);
  }

  /** Begins to hear the other nodes and to check heads. */
  public void start() {
    fanOut.start(new Ear());
    checkHeadsLater(Duration.ZERO);
  }

  /** Tells this node's followers and the other nodes; called after the commit, never before. */
  public void announce(RoomNews news) {
    hear(news);
    fanOut.publish(news);
  }

  @Override
  public Following follow(FollowRoomCommand command, Follower follower) {
    RoomFeed feed = retain(command.room());
    FollowerSlot slot = new FollowerSlot(command, follower, () -> release(command.room()));
    tasks.runBlocking(() -> letIn(feed, slot));
    return new Hold(feed, slot);
  }

  @Override
  public void close() {
    closed = true;
  }

  /**
   * In a storm of reconnects many have gone again before it is their turn: nothing is read for
   * them.
   */
  private void letIn(RoomFeed feed, FollowerSlot slot) {
    if (slot.isUnwanted()) {
      return;
    }
    try {
      Admission.read(log, rooms, slot.command())
          .ifPresentOrElse(
              admission -> feed.admit(slot, admission),
              () -> feed.with(slot, refused -> refused.refuse(RefusalCode.NOT_A_PARTICIPANT)));
    } catch (RuntimeException | Error unreachable) {
      feed.with(slot, failed -> failed.fail(unreachable));
    }
  }

  private void hear(RoomNews news) {
    RoomFeed feed = feeds.get(news.room());
    if (feed != null && !closed) {
      feed.hear(news);
    }
  }

  /**
   * The fan-out is told before the log is read for the newcomer, so that nothing falls between the
   * two.
   */
  private RoomFeed retain(RoomId room) {
    return feeds.compute(room, (id, present) -> (present == null ? open(id) : present).retain());
  }

  private RoomFeed open(RoomId room) {
    fanOut.follow(room);
    return new RoomFeed(room, log, tasks, settings);
  }

  private void release(RoomId room) {
    feeds.computeIfPresent(room, (id, feed) -> feed.release() ? shut(id) : feed);
  }

  private @Nullable RoomFeed shut(RoomId room) {
    fanOut.unfollow(room);
    return null;
  }

  /** Ticks at the quicker pace, so that it is kept from the moment on at which the fan-out goes. */
  private void checkHeadsLater(Duration sinceLast) {
    tasks.runAfter(
        settings.headCheckAlone(), () -> tick(sinceLast.plus(settings.headCheckAlone())));
  }

  private void tick(Duration sinceLast) {
    if (closed) {
      return;
    }
    boolean due = !fanOut.connected() || sinceLast.compareTo(settings.headCheck()) >= 0;
    if (due) {
      headCheck.ask();
    }
    checkHeadsLater(due ? Duration.ZERO : sinceLast);
  }

  private final class Ear implements EventFanOut.Listener {

    @Override
    public void heard(RoomNews news) {
      hear(news);
    }

    @Override
    public void mayHaveMissed() {
      headCheck.ask();
    }
  }

  private record Hold(RoomFeed feed, FollowerSlot slot) implements Following {

    @Override
    public CompletionStage<FollowRoomResult> outcome() {
      return slot.outcome();
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
