package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Records what a node receives; throws if it is told to. */
final class RecordingListener implements EventFanOut.Listener {

  private final List<Broadcast> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger misses = new AtomicInteger();
  private volatile boolean throwing;

  @Override
  public void heard(Broadcast broadcast) {
    received.add(broadcast);
    if (throwing) {
      throw new IllegalStateException("a listener that throws, on purpose");
    }
  }

  @Override
  public void mayHaveMissed() {
    misses.incrementAndGet();
  }

  void throwFromNowOn() {
    throwing = true;
  }

  boolean has(Broadcast broadcast) {
    return received.contains(broadcast);
  }

  List<Broadcast> of(Audience audience) {
    return received.stream().filter(broadcast -> broadcast.audience().equals(audience)).toList();
  }

  int misses() {
    return misses.get();
  }
}
