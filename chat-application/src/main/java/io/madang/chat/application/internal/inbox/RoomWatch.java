package io.madang.chat.application.internal.inbox;

import io.madang.chat.application.internal.Mailbox;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A room in which members with an open inbox are. The first change is told at once, what follows
 * within a second as one: however busy the room, it costs each inbox one hint a second.
 *
 * <p>But for {@link #isToTellAll}, only touched from inside the mailbox of {@link LiveInboxes}.
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

  /** {@code whenIdle} is called whenever the watch has nobody and nothing to wait for any more. */
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

  /** Something has changed for one of them. */
  void changedFor(Inbox inbox) {
    if (inboxes.contains(inbox)) {
      due.add(inbox);
      tellUnlessResting();
    }
  }

  /** The room is no longer in the member's list, which is the last thing to tell. */
  void left(Inbox inbox) {
    due.add(inbox);
    inboxes.remove(inbox);
    tellUnlessResting();
  }

  /**
   * Whether everybody is going to be told anyway, and after this call: then a further change needs
   * nothing more. From any thread.
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
