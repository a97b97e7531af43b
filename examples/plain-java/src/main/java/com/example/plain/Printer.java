package com.example.plain;

import io.madang.chat.application.live.Follower;
import io.madang.chat.domain.event.CommittedEvent;
import java.util.concurrent.CountDownLatch;

/** Prints the events of a room as they arrive. */
record Printer(CountDownLatch printed) implements Follower {

  @Override
  public boolean offer(CommittedEvent event) {
    System.out.println(event.seq() + " " + event.event().getClass().getSimpleName());
    printed.countDown();
    return true; // false means: no space now, offer it again after Following.resume()
  }
}
