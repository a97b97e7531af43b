package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Records what a node receives; throws if it is told to. */
final class Ear implements EventFanOut.Listener {

  private final List<Broadcast> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger misses = new AtomicInteger();
  private volatile boolean throwing;

  @Override
  public void heard(Broadcast news) {
    heard.add(news);
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

  boolean has(Broadcast news) {
    return heard.contains(news);
  }

  List<Broadcast> of(Audience audience) {
    return heard.stream().filter(news -> news.audience().equals(audience)).toList();
  }

  int misses() {
    return misses.get();
  }
}
