package com.example.plain;

import io.madang.chat.application.usecase.live.FollowEnd;
import io.madang.chat.application.usecase.live.Follower;
import io.madang.chat.domain.event.RoomSignal;
import io.madang.chat.domain.event.StoredEvent;
import java.util.concurrent.CountDownLatch;

/** Prints the events of a room as they come. */
record Printer(CountDownLatch heard) implements Follower {

  @Override
  public boolean offer(StoredEvent event) {
    System.out.println(event.seq() + " " + event.event().getClass().getSimpleName());
    heard.countDown();
    return true; // false would mean: no place now, offer it again after Following.resume()
  }

  @Override
  public void signal(RoomSignal signal) {}

  @Override
  public void ended(FollowEnd end) {}
}
