package io.madang.chat.benchmarks.load;

import org.jspecify.annotations.Nullable;

/** A subscriber of one room, which checks everything that it receives. */
final class Subscriber extends Client {

  private final DeliveryCheck check;
  private final long room;
  private final Runnable whenJoined;
  private final Mark.Reader whenNew;
  private @Nullable Link link;

  /** Called for each message when it arrives for the first time. */
  Subscriber(DeliveryCheck check, long room, Runnable whenJoined, Mark.Reader whenNew) {
    this.check = check;
    this.room = room;
    this.whenJoined = whenJoined;
    this.whenNew = whenNew;
  }

  void linkedBy(Link made) {
    link = made;
  }

  DeliveryCheck check() {
    return check;
  }

  /** Stops reading, or reads again. */
  void pause(boolean paused) {
    Link present = link;
    if (present != null) {
      present.pause(paused);
    }
  }

  @Override
  public void ready() {
    Link present = link;
    if (present != null) {
      present.conversation().join(room);
    }
  }

  @Override
  public void joined() {
    whenJoined.run();
  }

  @Override
  public void read(int publisher, long ordinal, long intended) {
    if (check.received(publisher, ordinal)) {
      whenNew.read(publisher, ordinal, intended);
    }
  }
}
