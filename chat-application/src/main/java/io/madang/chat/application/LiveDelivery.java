package io.madang.chat.application;

import io.madang.chat.application.inbox.FollowInboxUseCase;
import io.madang.chat.application.internal.Interests;
import io.madang.chat.application.internal.inbox.LiveInboxes;
import io.madang.chat.application.internal.live.FanOutWatch;
import io.madang.chat.application.internal.live.LiveRooms;
import io.madang.chat.application.live.FanOutStatus;
import io.madang.chat.application.live.FollowRoomUseCase;
import io.madang.chat.application.live.LiveSettings;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.event.RoomEntered;

/**
 * Collects the broadcasts of this node and of the others, and passes them to the rooms and inboxes
 * that are followed on this node.
 */
final class LiveDelivery implements AutoCloseable {

  private final EventFanOut fanOut;
  private final FanOutWatch watch;
  private final Tasks tasks;
  private final LiveSettings settings;
  private final LiveRooms rooms;
  private final LiveInboxes inboxes;
  private volatile boolean closed;

  LiveDelivery(
      RoomLog log,
      Participants participants,
      RoomLists lists,
      EventFanOut fanOut,
      Tasks tasks,
      LiveSettings settings) {
    Interests interests = new Interests(fanOut);
    this.fanOut = fanOut;
    this.tasks = tasks;
    this.settings = settings;
    this.watch = new FanOutWatch(fanOut, tasks);
    this.rooms = new LiveRooms(log, participants, interests, watch, tasks, settings);
    this.inboxes = new LiveInboxes(lists, interests, watch::isTrusted, tasks);
  }

  FollowRoomUseCase rooms() {
    return rooms;
  }

  FollowInboxUseCase inboxes() {
    return inboxes;
  }

  FanOutStatus fanOut() {
    return watch.status();
  }

  /** Starts to receive from the other nodes and to check heads. */
  void start() {
    fanOut.start(new BroadcastListener());
    tickLater();
  }

  /**
   * Broadcasts to this node's followers and to the other nodes; called after the commit, never
   * before. A member who has joined a room is also told directly, because they may not follow it
   * yet.
   */
  void announce(RoomBroadcast broadcast) {
    tell(broadcast);
    if (broadcast instanceof CommittedEvent stored
        && stored.event() instanceof MemberJoined joined) {
      tell(new RoomEntered(joined.member().id(), joined.room()));
    }
  }

  @Override
  public void close() {
    closed = true;
    inboxes.close();
  }

  private void tell(Broadcast broadcast) {
    hear(broadcast);
    fanOut.publish(broadcast);
  }

  private void hear(Broadcast broadcast) {
    if (closed) {
      return;
    }
    switch (broadcast) {
      case RoomBroadcast ofRoom -> {
        rooms.hear(ofRoom);
        inboxes.hear(ofRoom);
      }
      case RoomEntered entered -> inboxes.hear(entered);
    }
  }

  /** Ticks at the faster rate, so that this rate applies as soon as the fan-out goes away. */
  private void tickLater() {
    tasks.runAfter(settings.headCheckAlone(), this::tick);
  }

  private void tick() {
    if (!closed) {
      rooms.tick();
      tickLater();
    }
  }

  private final class BroadcastListener implements EventFanOut.Listener {

    @Override
    public void heard(Broadcast broadcast) {
      hear(broadcast);
    }

    @Override
    public void mayHaveMissed() {
      rooms.checkHeads();
      inboxes.mayHaveMissed();
    }
  }
}
