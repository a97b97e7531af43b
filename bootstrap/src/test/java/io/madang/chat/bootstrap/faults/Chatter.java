package io.madang.chat.bootstrap.faults;

import io.madang.chat.testkit.client.ReliableClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** Somebody who says one thing after the other, and pauses when too much is unanswered. */
final class Chatter {

  private static final int MOST_UNANSWERED = 40;

  private final String name;
  private final ReliableClient client;
  private final List<Long> rooms;
  private final Random random;
  private final Thread thread;
  private volatile boolean stopped;

  /** What is said begins with the name, which no two chatters of a test may share. */
  Chatter(String name, ReliableClient client, List<Long> rooms, long seed) {
    this.name = name;
    this.client = client;
    this.rooms = rooms;
    this.random = new Random(seed);
    this.thread = Thread.startVirtualThread(this::talk);
  }

  /** When this returns, everything has been said. */
  void stop() {
    stopped = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void talk() {
    try {
      for (int i = 1; !stopped; i++) {
        if (client.unanswered() < MOST_UNANSWERED) {
          client.say(rooms.get(random.nextInt(rooms.size())), name + " says " + i);
        }
        pause();
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** Between one thing and the next somebody thinks: the load has a pace, it waits for nothing. */
  private void pause() throws InterruptedException {
    Thread.sleep(Duration.ofMillis(random.nextInt(5, 40)));
  }
}
