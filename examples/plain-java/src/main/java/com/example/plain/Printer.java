package com.example.plain;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.Follower;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import java.util.concurrent.CountDownLatch;

/** Prints the events of a room as they come. */
record Printer(CountDownLatch heard) implements Follower {

  @Override
  public boolean offer(CommittedEvent event) {
    System.out.println(event.seq() + " " + event.event().getClass().getSimpleName());
    heard.countDown();
    return true; // false would mean: no place now, offer it again after Following.resume()
  }

  @Override
  public void signal(EphemeralEvent signal) {}

  @Override
  public void ended(FollowEnd end) {}
}
