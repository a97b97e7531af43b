package io.madang.chat.application.internal.inbox;

import io.madang.chat.application.inbox.FollowInboxCommand;
import io.madang.chat.application.inbox.FollowInboxUseCase;
import io.madang.chat.application.inbox.InboxFollower;
import io.madang.chat.application.inbox.InboxFollowing;
import io.madang.chat.application.internal.Interests;
import io.madang.chat.application.internal.Mailbox;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BooleanSupplier;

/**
 * All inboxes that are open on this node.
 *
 * <p>Nothing is published per member: the node watches the rooms of the members whose inboxes are
 * open here, and receives their broadcasts like any node with followers. Only the entry of a member
 * into a room is addressed to the member. Membership is always read from the store, whenever
 * something indicates that it may have changed; while the fan-out is away, or may have missed
 * something, the store is read every few seconds.
 */
public final class LiveInboxes implements FollowInboxUseCase, AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(2);

  /** With a working fan-out little is missed, while many things indicate that something may be. */
  private static final int LOOKS_WITHOUT_HASTE = 5;

  private final InboxReader reader;
  private final Interests interests;
  private final BooleanSupplier trusted;
  private final Tasks tasks;
  private final Mailbox mailbox;
  private final ConcurrentMap<MemberId, Inbox> inboxes = new ConcurrentHashMap<>();
  private final ConcurrentMap<RoomId, RoomWatch> watches = new ConcurrentHashMap<>();
  private volatile boolean missed;
  private volatile boolean closed;
  private boolean looking;
  private boolean wasAway;
  private int looksSince;

  public LiveInboxes(RoomLists lists, Interests interests, BooleanSupplier trusted, Tasks tasks) {
    this.interests = interests;
    this.trusted = trusted;
    this.tasks = tasks;
    this.mailbox = new Mailbox(tasks);
    this.reader = new InboxReader(lists, tasks, mailbox, this::take, this::unreadable);
  }

  @Override
  public InboxFollowing follow(FollowInboxCommand command, InboxFollower follower) {
    InboxSlot slot = new InboxSlot(follower);
    mailbox.put(() -> open(command.by(), slot));
    return () -> mailbox.put(() -> close(command.by(), slot));
  }

  public void hear(RoomBroadcast broadcast) {
    RoomWatch watch = watches.get(broadcast.room());
    if (watch != null && matters(broadcast, watch)) {
      mailbox.put(() -> note(broadcast));
    }
  }

  public void hear(RoomEntered entered) {
    if (inboxes.containsKey(entered.member())) {
      mailbox.put(() -> readAgain(entered.member()));
    }
  }

  public void mayHaveMissed() {
    missed = true;
  }

  @Override
  public void close() {
    closed = true;
  }

  private boolean matters(RoomBroadcast broadcast, RoomWatch watch) {
    return switch (broadcast) {
      case CommittedEvent stored -> stored.event() instanceof MemberLeft || !watch.isToTellAll();
      case ReadCursorMoved moved -> inboxes.containsKey(moved.member());
      case MemberTyping typed -> false;
    };
  }

  private void open(MemberId member, InboxSlot slot) {
    Inbox inbox = inboxes.computeIfAbsent(member, this::openInbox);
    inbox.add(slot);
    if (!inbox.isLoaded()) {
      reader.read(List.of(inbox));
    }
    lookLater();
  }

  private Inbox openInbox(MemberId member) {
    interests.retain(new Audience.OfMember(member));
    return new Inbox(member);
  }

  private void close(MemberId member, InboxSlot slot) {
    Inbox inbox = inboxes.get(member);
    if (inbox == null) {
      slot.close();
    } else if (inbox.remove(slot)) {
      shut(inbox);
    }
  }

  private void shut(Inbox inbox) {
    inboxes.remove(inbox.member());
    interests.release(new Audience.OfMember(inbox.member()));
    inbox.rooms().forEach(room -> watch(room).remove(inbox));
  }

  private void note(RoomBroadcast broadcast) {
    RoomWatch watch = watches.get(broadcast.room());
    if (watch == null) {
      return;
    }
    switch (broadcast) {
      case CommittedEvent stored -> {
        watch.changed();
        if (stored.event() instanceof MemberLeft left) {
          readAgain(left.member().id());
        }
      }
      case ReadCursorMoved moved -> {
        Inbox inbox = inboxes.get(moved.member());
        if (inbox != null) {
          watch.changedFor(inbox);
        }
      }
      case MemberTyping typed -> {}
    }
  }

  private void readAgain(MemberId member) {
    Inbox inbox = inboxes.get(member);
    if (inbox != null) {
      inbox.outdate();
      reader.read(List.of(inbox));
    }
  }

  private void take(InboxReader.Reading reading) {
    Inbox inbox = reading.inbox();
    if (!isOpen(inbox)) {
      return;
    }
    Inbox.Changes changes = inbox.update(reading.positions());
    changes.entered().forEach(room -> watch(room).add(inbox));
    changes.left().forEach(room -> watch(room).left(inbox));
    if (inbox.isLoaded()) {
      changes.entered().forEach(room -> watch(room).changedFor(inbox));
      changes.moved().forEach(room -> watch(room).changedFor(inbox));
    } else {
      inbox.load();
    }
  }

  private void unreadable(Inbox inbox, Throwable failure) {
    if (isOpen(inbox) && !inbox.isLoaded()) {
      shut(inbox);
      inbox.fail(failure);
    }
    missed = true;
  }

  private boolean isOpen(Inbox inbox) {
    return inbox.equals(inboxes.get(inbox.member()));
  }

  private RoomWatch watch(RoomId room) {
    return watches.computeIfAbsent(room, this::openWatch);
  }

  private RoomWatch openWatch(RoomId room) {
    interests.retain(new Audience.OfRoom(room));
    return new RoomWatch(room, mailbox, tasks, this::drop);
  }

  private void drop(RoomWatch watch) {
    if (watches.remove(watch.room(), watch)) {
      interests.release(new Audience.OfRoom(watch.room()));
    }
  }

  private void lookLater() {
    if (!looking) {
      looking = true;
      tasks.runAfter(LOOK, () -> mailbox.put(this::look));
    }
  }

  /** Once more after the fan-out has come back, for what was missed in the meantime. */
  private void look() {
    looking = false;
    if (closed || inboxes.isEmpty()) {
      return;
    }
    looksSince++;
    boolean away = !trusted.getAsBoolean();
    if (away || wasAway || (missed && looksSince >= LOOKS_WITHOUT_HASTE)) {
      looksSince = 0;
      missed = false;
      reader.read(new ArrayList<>(inboxes.values()));
    }
    wasAway = away;
    lookLater();
  }
}
