package io.madang.chat.application;

import io.madang.chat.application.inbox.FollowInboxUseCase;
import io.madang.chat.application.internal.Interests;
import io.madang.chat.application.internal.inbox.LiveInboxes;
import io.madang.chat.application.internal.live.LiveRooms;
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
import java.time.Duration;

/**
 * Collects the broadcasts of this node and of the others, and passes them to the rooms and inboxes
 * that are followed on this node.
 */
final class LiveDelivery implements AutoCloseable {

  private final EventFanOut fanOut;
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
    this.rooms = new LiveRooms(log, participants, interests, tasks, settings);
    this.inboxes = new LiveInboxes(lists, interests, fanOut::connected, tasks);
  }

  FollowRoomUseCase rooms() {
    return rooms;
  }

  FollowInboxUseCase inboxes() {
    return inboxes;
  }

  /** Starts to receive from the other nodes and to check heads. */
  void start() {
    fanOut.start(new BroadcastListener());
    checkHeadsLater(Duration.ZERO);
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
      rooms.checkHeads();
    }
    checkHeadsLater(due ? Duration.ZERO : sinceLast);
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
