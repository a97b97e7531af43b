package io.madang.chat.kit.fanout;

import io.madang.chat.application.port.EventFanOut.Listener;
import io.madang.chat.domain.event.Broadcast;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what it was told. */
final class RecordingListener implements Listener {

  private final List<Broadcast> news = new CopyOnWriteArrayList<>();
  private final AtomicInteger misses = new AtomicInteger();

  @Override
  public void heard(Broadcast heard) {
    news.add(heard);
  }

  @Override
  public void mayHaveMissed() {
    misses.incrementAndGet();
  }

  List<Broadcast> news() {
    return List.copyOf(news);
  }

  int misses() {
    return misses.get();
  }
}
