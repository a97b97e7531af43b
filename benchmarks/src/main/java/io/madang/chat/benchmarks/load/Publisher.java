package io.madang.chat.benchmarks.load;

import org.jspecify.annotations.Nullable;

/** A sender to one room. Counts how many subscribers have received each message. */
final class Publisher extends Client {

  private static final int RING = 1 << 16;

  private final int number;
  private final long room;
  private final int audience;
  private final int textSize;
  private final Runnable whenReady;
  private final int[] have = new int[RING];
  private @Nullable Link link;
  private long sent;
  private long completed;

  Publisher(int number, long room, int audience, int textSize, Runnable whenReady) {
    this.number = number;
    this.room = room;
    this.audience = audience;
    this.textSize = textSize;
    this.whenReady = whenReady;
  }

  void linkedBy(Link made) {
    link = made;
  }

  long sent() {
    return sent;
  }

  long unfinished() {
    return sent - completed;
  }

  void publish(long intended) {
    Link present = link;
    if (present == null) {
      throw new IllegalStateException("The publisher has no link");
    }
    if (unfinished() >= RING) {
      throw new IllegalStateException("The server is hopelessly behind");
    }
    have[(int) (sent % RING)] = 0;
    String text = new Mark(number, sent, intended).text(textSize);
    sent++;
    present.conversation().publish(room, text, false);
  }

  /** Counts one more delivery of the message; true if it was the last one. */
  boolean has(long ordinal) {
    int place = (int) (ordinal % RING);
    have[place]++;
    boolean complete = have[place] == audience;
    completed += complete ? 1 : 0;
    return complete;
  }

  @Override
  public void ready() {
    whenReady.run();
  }
}
