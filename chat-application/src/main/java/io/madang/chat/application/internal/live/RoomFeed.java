package io.madang.chat.application.internal.live;

import io.madang.chat.application.internal.Mailbox;
import io.madang.chat.application.internal.Patience;
import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.LiveSettings;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Orders the events of one room for its followers on this node.
 *
 * <p>Broadcasts may be lost, repeated or reordered. The feed knows the number of the next event: it
 * passes that one on, drops earlier ones, and when it receives a later one, or learns of a later
 * head, it reads what is missing from the log. Everything happens inside one mailbox; at most one
 * repairing read is in progress.
 */
final class RoomFeed {

  private final Tasks tasks;
  private final LiveSettings settings;
  private final Mailbox mailbox;
  private final CatchUp reader;
  private final Patience repairs;
  private final Set<FollowerSlot> slots = new LinkedHashSet<>();
  private final ReorderBuffer overtaken = new ReorderBuffer();
  private final RecentPage recent = new RecentPage();
  private @Nullable Epoch epoch;
  private Sequence next = Sequence.NONE.next();
  private Sequence known = Sequence.NONE;
  private boolean repairing;
  private int users;

  RoomFeed(RoomId room, RoomLog log, Tasks tasks, LiveSettings settings) {
    this.tasks = tasks;
    this.settings = settings;
    this.mailbox = new Mailbox(tasks);
    this.reader = new CatchUp(room, log, tasks, settings, mailbox);
    this.repairs = reader.patience();
  }

  /** Counts one more follower. Callers hold the lock of the map that contains the feed. */
  RoomFeed retain() {
    users++;
    return this;
  }

  /** Counts one follower less; true if it was the last. */
  boolean release() {
    users--;
    return users == 0;
  }

  /**
   * Receives a broadcast about the room; its source does not matter, nor whether it is a repeat.
   */
  void hear(RoomBroadcast broadcast) {
    mailbox.put(() -> {
      switch (broadcast) {
        case CommittedEvent event -> take(event);
        case EphemeralEvent signal -> pass(signal);
      }
    });
  }

  /** The log was observed to end at this head. */
  void headSeen(LogHead head) {
    mailbox.put(() -> {
      noteHead(head);
      recent.forgetUnused();
    });
  }

  void admit(FollowerSlot slot, Admission admission) {
    mailbox.put(() -> {
      noteHead(admission.head());
      slot.admit(admission, settings.maxReplay());
      if (!slot.isEnded()) {
        slots.add(slot);
        advance(slot);
      }
    });
  }

  /** Runs an action on a slot inside the mailbox, and removes the slot if that has ended it. */
  void with(FollowerSlot slot, Consumer<FollowerSlot> action) {
    mailbox.put(() -> {
      action.accept(slot);
      if (slot.isEnded()) {
        slots.remove(slot);
      }
    });
  }

  void resume(FollowerSlot slot) {
    mailbox.put(() -> {
      if (slot.resume()) {
        advance(slot);
      }
    });
  }

  private void take(CommittedEvent event) {
    if (epoch == null) {
      overtaken.add(event);
    } else if (!event.epoch().equals(epoch)) {
      reader.readHead(this::headSeen);
    } else if (event.seq().equals(next)) {
      pass(event);
      passOvertaken();
    } else if (event.seq().isAfter(next)) {
      overtaken.add(event);
      repairSoon();
    }
  }

  private void pass(CommittedEvent event) {
    next = event.seq().next();
    boolean someEnded = false;
    for (FollowerSlot slot : slots) {
      slot.offer(event);
      someEnded |= slot.isEnded();
    }
    if (someEnded) {
      slots.removeIf(FollowerSlot::isEnded);
    }
  }

  private void pass(EphemeralEvent signal) {
    slots.forEach(slot -> slot.signal(signal));
    slots.removeIf(FollowerSlot::isEnded);
  }

  private void passOvertaken() {
    CommittedEvent event = overtaken.take(next.value());
    while (event != null) {
      pass(event);
      event = overtaken.take(next.value());
    }
  }

  private void noteHead(LogHead head) {
    if (!head.epoch().equals(epoch)) {
      beginAt(head);
      return;
    }
    if (head.seq().isAfter(known)) {
      known = head.seq();
    }
    repairSoon();
  }

  /**
   * The first head that this feed sees, or the log was rebuilt and earlier positions are
   * meaningless.
   */
  private void beginAt(LogHead head) {
    slots.forEach(slot -> slot.end(FollowEnd.LOG_REBUILT));
    slots.clear();
    recent.forget();
    epoch = head.epoch();
    known = head.seq();
    next = head.seq().next();
    overtaken.keepOnly(head.epoch());
    passOvertaken();
    repairSoon();
  }

  private boolean isBehind() {
    return !next.isAfter(known) || !overtaken.isEmpty();
  }

  /** Gives an event that was merely reordered a moment to arrive. */
  private void repairSoon() {
    if (isBehind() && !repairing) {
      repairing = true;
      tasks.runAfter(settings.gapPatience(), () -> mailbox.put(this::repair));
    }
  }

  private void repair() {
    repairing = isBehind();
    if (repairing) {
      Sequence last = new Sequence(next.value() - 1);
      reader.readAfter(
          last, repairs, this::repaired, new CatchUp.Otherwise(this::repair, this::giveUp));
    }
  }

  /** The missing events cannot be read, so no present follower can receive anything more. */
  private void giveUp(Throwable failure) {
    reader.report(failure);
    slots.forEach(slot -> slot.unreadable(failure));
    slots.clear();
    overtaken.clear();
    repairing = false;
    repairs.renew();
    epoch = null;
  }

  private void repaired(LogPage page) {
    if (!page.head().epoch().equals(epoch)) {
      beginAt(page.head());
    }
    for (RoomEvent event : page.events()) {
      if (event.seq().equals(next)) {
        pass(new CommittedEvent(page.head().epoch(), event));
      }
    }
    passOvertaken();
    if (page.events().isEmpty()) {
      forgetRumours();
    }
    repair();
  }

  /** The log has no event where a broadcast claimed one: the broadcast was wrong. */
  private void forgetRumours() {
    overtaken.clear();
    known = new Sequence(next.value() - 1);
  }

  /** Brings a slot that is behind the feed up to date from the log. */
  private void advance(FollowerSlot slot) {
    if (!next.isAfter(slot.position().next())) {
      slot.goLive();
      return;
    }
    LogPage known = recent.after(slot.position());
    if (known != null) {
      replay(slot, known);
    } else {
      reader.readAfter(
          slot.position(),
          slot.patience(),
          page -> replayRead(slot, page),
          new CatchUp.Otherwise(() -> advanceAgain(slot), failure -> giveUp(slot, failure)));
    }
  }

  private void giveUp(FollowerSlot slot, Throwable failure) {
    slot.unreadable(failure);
    slots.remove(slot);
  }

  private void advanceAgain(FollowerSlot slot) {
    if (slot.isCatchingUp()) {
      advance(slot);
    }
  }

  private void replayRead(FollowerSlot slot, LogPage page) {
    noteHead(page.head());
    recent.keep(page);
    replay(slot, page);
  }

  private void replay(FollowerSlot slot, LogPage page) {
    for (RoomEvent event : page.events()) {
      slot.offer(new CommittedEvent(page.head().epoch(), event));
    }
    if (slot.isEnded()) {
      slots.remove(slot);
    } else if (page.events().isEmpty()) {
      slot.end(FollowEnd.LOG_REBUILT);
      slots.remove(slot);
    } else {
      advanceAgain(slot);
    }
  }
}
