package io.madang.chat.application.internal.live;

import io.madang.chat.application.port.LogPage;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Brings the followers that are behind their room's feed up to date from the log. Only used in the
 * feed's mailbox.
 */
final class Replays {

  private final CatchUp reader;
  private final Set<FollowerSlot> slots;
  private final Supplier<Sequence> next;
  private final Consumer<LogHead> noted;
  private final Runnable lost;
  private final RecentPage recent = new RecentPage();

  /**
   * Over the followers of a feed, which is about to pass the event {@code next}. It is told of the
   * heads that are seen, and when the log seems to have lost what the feed has passed.
   */
  Replays(
      CatchUp reader,
      Set<FollowerSlot> slots,
      Supplier<Sequence> next,
      Consumer<LogHead> noted,
      Runnable lost) {
    this.reader = reader;
    this.slots = slots;
    this.next = next;
    this.noted = noted;
    this.lost = lost;
  }

  void advance(FollowerSlot slot) {
    if (!next.get().isAfter(slot.position().next())) {
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

  /** Called periodically. */
  void forgetUnused() {
    recent.forgetUnused();
  }

  void forget() {
    recent.forget();
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
    noted.accept(page.head());
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
      lost.run();
      reader.later(() -> advanceAgain(slot));
    } else {
      advanceAgain(slot);
    }
  }
}
