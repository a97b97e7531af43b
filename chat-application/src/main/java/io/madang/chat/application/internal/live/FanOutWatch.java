package io.madang.chat.application.internal.live;

import io.madang.chat.application.live.FanOutStatus;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.application.port.Tasks;
import java.time.Duration;

/**
 * Whether this node hears of the events of the others: what the fan-out says, and what the log
 * shows. A fan-out may be connected and still hear nobody, for example because each node uses a
 * Redis of its own. Thread-safe.
 */
public final class FanOutWatch {

  private static final System.Logger LOGGER = System.getLogger(FanOutWatch.class.getName());

  private final EventFanOut fanOut;
  private final Tasks tasks;
  private volatile MissedBroadcasts missed = MissedBroadcasts.NONE;
  private boolean toldDeaf;

  public FanOutWatch(EventFanOut fanOut, Tasks tasks) {
    this.fanOut = fanOut;
    this.tasks = tasks;
  }

  /** Notes that an event was found in the log of which no broadcast had told. */
  synchronized void missed() {
    missed = missed.another(now());
    tellChange();
  }

  /** Whether broadcasts get through, as far as the fan-out itself can tell. */
  boolean isConnected() {
    return fanOut.connected();
  }

  /** Whether events of other nodes are heard of in time, as far as anybody can tell. */
  public boolean isTrusted() {
    return fanOut.connected() && !missed.isRecent(now());
  }

  public FanOutStatus status() {
    MissedBroadcasts known = missed;
    return new FanOutStatus(fanOut.connected(), known.isDeaf(now()), known.count());
  }

  /** Logs when the fan-out turns out to be deaf, and when it no longer seems so: once each. */
  synchronized void tellChange() {
    boolean deaf = missed.isDeaf(now());
    if (deaf == toldDeaf) {
      return;
    }
    toldDeaf = deaf;
    if (deaf) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "Events of other nodes were found in the store, but no broadcast told of them."
              + " Check that all nodes use the same fan-out, and that it reaches them.");
    } else {
      LOGGER.log(System.Logger.Level.INFO, "No broadcast has been missed for a while");
    }
  }

  private Duration now() {
    return Duration.ofNanos(tasks.nanoTime());
  }
}
