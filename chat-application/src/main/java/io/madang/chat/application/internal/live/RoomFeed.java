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
import java.util.Comparator;
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

  private final RoomId room;
  private final Tasks tasks;
  private final LiveSettings settings;
  private final Mailbox mailbox;
  private final CatchUp reader;
  private final Patience repairs;
  private final Set<FollowerSlot> slots = new LinkedHashSet<>();
  private final ReorderBuffer overtaken = new ReorderBuffer();
  private final LookRhythm rhythm = new LookRhythm();
  private final BroadcastCheck broadcasts;
  private final Replays replays;
  private final LossCheck loss;
  private @Nullable Epoch epoch;
  private @Nullable RoomEvent last;
  private volatile Sequence next = Sequence.NONE.next();
  private Sequence known = Sequence.NONE;
  private boolean repairing;
  private int users;

  /** {@code missed} is run when an event is found in the log that no broadcast has told of. */
  RoomFeed(RoomId room, RoomLog log, Tasks tasks, LiveSettings settings, Runnable missed) {
    this.room = room;
    this.tasks = tasks;
    this.settings = settings;
    this.mailbox = new Mailbox(tasks);
    this.reader = new CatchUp(room, log, tasks, settings, mailbox);
    this.repairs = reader.patience();
    this.replays = new Replays(reader, slots, () -> next, this::noteHead, this::checkForLoss);
    this.loss = new LossCheck(room, log, tasks, mailbox);
    this.broadcasts = new BroadcastCheck(tasks, mailbox, missed);
  }

  RoomId room() {
    return room;
  }

  /** Only for {@link HeadCheck}. */
  LookRhythm rhythm() {
    return rhythm;
  }

  /** The number of the last event that was passed on. May be read by any thread. */
  long passed() {
    return next.value() - 1;
  }

  /** Whether the subscription to the fan-out has had time to take effect. */
  boolean isSettled() {
    return broadcasts.isSettled();
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

  /**
   * A look has found that the log ends at this head.
   *
   * @param before the last event that had been passed on before the look
   * @param whole whether broadcasts were heard, as far as the fan-out can tell, since the last look
   */
  void looked(LogHead head, long before, boolean whole) {
    mailbox.put(() -> {
      if (head.epoch().equals(epoch)) {
        broadcasts.look(head, next, whole);
        if (head.seq().value() < before) {
          checkForLoss();
        } else {
          checkForFollowersBeyond(head);
        }
      }
      noteHead(head);
      replays.forgetUnused();
    });
  }

  void admit(FollowerSlot slot, Admission admission) {
    mailbox.put(() -> {
      noteHead(admission.head());
      slot.admit(admission, settings.maxReplay());
      if (!slot.isEnded()) {
        slots.add(slot);
        replays.advance(slot);
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
        replays.advance(slot);
      }
    });
  }

  private void take(CommittedEvent event) {
    broadcasts.heard(event);
    if (epoch == null) {
      overtaken.add(event);
    } else if (!event.epoch().equals(epoch)) {
      reader.readHead(head -> mailbox.put(() -> noteHead(head)));
    } else if (event.seq().equals(next)) {
      pass(event);
      passOvertaken();
    } else if (event.seq().isAfter(next)) {
      overtaken.add(event);
      repairSoon();
    } else if (last == null || !LostEvents.areSame(last, event.event())) {
      checkForLoss();
    }
  }

  private void pass(CommittedEvent event) {
    next = event.seq().next();
    last = event.event();
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
    replays.forget();
    broadcasts.forget();
    epoch = head.epoch();
    last = null;
    known = head.seq();
    next = head.seq().next();
    overtaken.keepOnly(head.epoch());
    passOvertaken();
    repairSoon();
  }

  /** A follower may have been admitted at a head that the log has lost before this feed saw it. */
  private void checkForFollowersBeyond(LogHead head) {
    slots.stream()
        .map(FollowerSlot::promised)
        .filter(promised -> promised.isAfter(head.seq()))
        .max(Comparator.naturalOrder())
        .ifPresent(
            promised -> loss.check(new LogHead(head.epoch(), promised), null, this::noteHead));
  }

  /**
   * The log seems to end before what was passed on, or to have been continued from there: it has
   * gone back, or a broadcast was repeated or late.
   */
  private void checkForLoss() {
    if (epoch != null) {
      loss.check(new LogHead(epoch, new Sequence(passed())), last, this::noteHead);
    }
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
      reader.readAfter(
          new Sequence(passed()),
          repairs,
          this::repaired,
          new CatchUp.Otherwise(this::repair, this::giveUp));
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
    known = new Sequence(passed());
  }
}
