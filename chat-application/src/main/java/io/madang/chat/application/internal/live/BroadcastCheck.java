package io.madang.chat.application.internal.live;

import io.madang.chat.application.internal.Mailbox;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import java.time.Duration;

/**
 * Reports the events of a room of which no broadcast has told within a second after they were found
 * in the log. Except for {@link #isSettled}, only used in the feed's mailbox.
 */
final class BroadcastCheck {

  /** How long a broadcast may take, and a subscription to take effect. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Tasks tasks;
  private final Mailbox mailbox;
  private final Runnable missed;
  private final long opened;
  private final BroadcastWatch watch = new BroadcastWatch();

  BroadcastCheck(Tasks tasks, Mailbox mailbox, Runnable missed) {
    this.tasks = tasks;
    this.mailbox = mailbox;
    this.missed = missed;
    this.opened = tasks.nanoTime();
  }

  /** Whether the room's subscription has had time to take effect. May be called by any thread. */
  boolean isSettled() {
    return tasks.nanoTime() - opened >= PATIENCE.toNanos();
  }

  void heard(CommittedEvent event) {
    watch.heard(event.seq());
  }

  /** See {@link BroadcastWatch#look}. */
  void look(LogHead head, Sequence next, boolean whole) {
    watch
        .look(head.seq(), next, whole)
        .ifPresent(due -> tasks.runAfter(PATIENCE, () -> mailbox.put(() -> judge(due))));
  }

  void forget() {
    watch.forget();
  }

  private void judge(Sequence due) {
    if (watch.hasMissed(due)) {
      missed.run();
    }
  }
}
