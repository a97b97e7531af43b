package io.madang.chat.adapter.redis;

import io.madang.chat.application.port.EventFanOut.Listener;
import io.madang.chat.domain.event.Announcement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Remembers what it was told. */
final class RecordingListener implements Listener {

  private final List<Announcement> news = new CopyOnWriteArrayList<>();
  private final AtomicInteger bells = new AtomicInteger();

  @Override
  public void heard(Announcement heard) {
    news.add(heard);
  }

  @Override
  public void mayHaveMissed() {
    bells.incrementAndGet();
  }

  List<Announcement> news() {
    return List.copyOf(news);
  }

  int bells() {
    return bells.get();
  }
}
