package io.madang.chat.application.live;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.FailureReport;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Connects the engines of one JVM; the fan-out of a single-node server.
 *
 * <p>A broadcast is handed over in the publisher's thread and is not lost while both ends are open.
 * A node does not receive its own broadcasts.
 */
public final class InProcessFanOut implements EventFanOut {

  private static final System.Logger LOGGER = System.getLogger(InProcessFanOut.class.getName());

  /** Connects the fan-outs of one JVM. */
  public static final class Hub {

    private final List<InProcessFanOut> joined = new CopyOnWriteArrayList<>();

    /** Adds a node. */
    public InProcessFanOut join() {
      InProcessFanOut fanOut = new InProcessFanOut(this);
      joined.add(fanOut);
      return fanOut;
    }
  }

  private final Hub hub;
  private final Set<Audience> followed = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Listener listener;

  private InProcessFanOut(Hub hub) {
    this.hub = hub;
  }

  @Override
  public void start(Listener receiver) {
    listener = receiver;
  }

  @Override
  public void publish(Broadcast broadcast) {
    if (connected()) {
      hub.joined.stream().filter(other -> other != this).forEach(other -> other.hear(broadcast));
    }
  }

  @Override
  public void subscribe(Audience audience) {
    followed.add(audience);
    Listener receiver = listener;
    if (receiver != null) {
      receiver.mayHaveMissed();
    }
  }

  @Override
  public void unsubscribe(Audience audience) {
    followed.remove(audience);
  }

  @Override
  public boolean connected() {
    return hub.joined.contains(this);
  }

  @Override
  public void close() {
    hub.joined.remove(this);
  }

  private void hear(Broadcast broadcast) {
    Listener receiver = listener;
    if (receiver != null && followed.contains(broadcast.audience())) {
      tell(receiver, broadcast);
    }
  }

  /** A failure in another node does not concern the publisher: its message is stored. */
  private static void tell(Listener receiver, Broadcast broadcast) {
    try {
      receiver.heard(broadcast);
    } catch (RuntimeException broken) {
      LOGGER.log(System.Logger.Level.ERROR, () -> "A listener failed" + FailureReport.of(broken));
    }
  }
}
