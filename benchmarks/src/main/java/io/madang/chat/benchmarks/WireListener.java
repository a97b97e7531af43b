package io.madang.chat.benchmarks;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Sequence;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.SynchronizedHistogram;

/** Measures how long broadcasts took whose number is the time at which they were sent. */
final class WireListener implements EventFanOut.Listener {

  private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);

  private final SynchronizedHistogram taken = new SynchronizedHistogram(LONGEST, 3);

  /** The same event, as sent now. */
  static CommittedEvent stamped(CommittedEvent sample) {
    MessagePosted posted = (MessagePosted) sample.event();
    return new CommittedEvent(
        sample.epoch(),
        new MessagePosted(
            posted.room(),
            new Sequence(System.nanoTime()),
            posted.number(),
            posted.actor(),
            posted.clientMessageId(),
            posted.text(),
            posted.at()));
  }

  void follow(EventFanOut node, Audience audience) {
    node.start(this);
    node.subscribe(audience);
  }

  @Override
  public void heard(Broadcast broadcast) {
    if (broadcast instanceof CommittedEvent event) {
      taken.recordValue(Math.clamp(System.nanoTime() - event.seq().value(), 1, LONGEST));
    }
  }

  @Override
  public void mayHaveMissed() {
    // What was missed does not arrive, and shows in the count.
  }

  void reset() {
    taken.reset();
  }

  void add(WireListener other) {
    taken.add(other.taken);
  }

  long count() {
    return taken.getTotalCount();
  }

  double millis(double percentile) {
    return taken.getValueAtPercentile(percentile) / 1e6;
  }
}
