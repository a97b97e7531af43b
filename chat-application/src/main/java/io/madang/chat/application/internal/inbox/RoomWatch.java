package io.madang.chat.application.internal.inbox;

import io.madang.chat.application.internal.Mailbox;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A room whose participants include members with an open inbox. The first change is passed on
 * immediately, those that follow within a second as one: however busy the room, each inbox gets at
 * most one hint a second.
 *
 * <p>Except for {@link #isToTellAll}, only touched from inside the mailbox of {@link LiveInboxes}.
 */
final class RoomWatch {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final RoomId room;
  private final Mailbox mailbox;
  private final Tasks tasks;
  private final Consumer<RoomWatch> whenIdle;
  private final Set<Inbox> inboxes = new LinkedHashSet<>();
  private final Set<Inbox> due = new LinkedHashSet<>();
  private volatile boolean toTellAll;
  private boolean resting;

  /** {@code whenIdle} is called whenever the watch has no inboxes and nothing pending. */
  RoomWatch(RoomId room, Mailbox mailbox, Tasks tasks, Consumer<RoomWatch> whenIdle) {
    this.room = room;
    this.mailbox = mailbox;
    this.tasks = tasks;
    this.whenIdle = whenIdle;
  }

  RoomId room() {
    return room;
  }

  void add(Inbox inbox) {
    inboxes.add(inbox);
  }

  void remove(Inbox inbox) {
    inboxes.remove(inbox);
    due.remove(inbox);
    checkIdle();
  }

  /** Something has changed for everybody in the room. */
  void changed() {
    toTellAll = true;
    tellUnlessResting();
  }

  /** Something has changed for one inbox. */
  void changedFor(Inbox inbox) {
    if (inboxes.contains(inbox)) {
      due.add(inbox);
      tellUnlessResting();
    }
  }

  /** The room is no longer in the member's list: the last hint about it. */
  void left(Inbox inbox) {
    due.add(inbox);
    inboxes.remove(inbox);
    tellUnlessResting();
  }

  /**
   * Whether a hint to everybody is pending and will be sent after this call, so that a further
   * change needs no action. May be called from any thread.
   */
  boolean isToTellAll() {
    return toTellAll;
  }

  private void tellUnlessResting() {
    if (!resting) {
      tell();
    }
  }

  private void tell() {
    Set<Inbox> told = new LinkedHashSet<>(due);
    due.clear();
    if (toTellAll) {
      toTellAll = false;
      told.addAll(inboxes);
    }
    resting = !told.isEmpty();
    if (resting) {
      told.forEach(inbox -> inbox.tell(room));
      tasks.runAfter(PAUSE, () -> mailbox.put(this::tell));
    } else {
      checkIdle();
    }
  }

  private void checkIdle() {
    if (!resting && inboxes.isEmpty() && due.isEmpty()) {
      whenIdle.accept(this);
    }
  }
}
