package io.madang.chat.kit.websocket.connection;

import io.madang.chat.kit.websocket.session.SocketSession;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;

/**
 * Shows clients that the server is alive, and detects clients that have silently gone, as after a
 * cut cable or a closed lid.
 *
 * <p>A client that has been silent for a third of the limit is pinged; every WebSocket client
 * answers a ping by itself. A client that has not answered by the limit is disconnected with a code
 * that tells it to reconnect. What each protocol has of its own, such as heart-beats, comes on top.
 *
 * <p>Each pass covers a part of the sessions: thousands that connected at once must not all be
 * pinged at once.
 */
public final class Heartbeats implements SmartInitializingSingleton {

  private static final CloseStatus SILENT =
      CloseStatus.SERVICE_RESTARTED.withReason("no sign of life");
  private static final int ROUNDS_PER_LIMIT = 6;
  private static final int ROUNDS_PER_BEAT = 4;
  private static final int LOOKS_PER_ROUND = 50;

  private final SocketSessions sessions;
  private final TaskScheduler clock;
  private final Duration limit;
  private final Duration round;
  private Iterator<SocketSession> rest = Collections.emptyIterator();

  /**
   * The limit is how long a client may be silent; each side sends a heart-beat once per interval.
   */
  public Heartbeats(
      SocketSessions sessions, TaskScheduler clock, Duration limit, Duration interval) {
    this.sessions = sessions;
    this.clock = clock;
    this.limit = limit;
    this.round = round(limit, interval);
  }

  @Override
  public void afterSingletonsInstantiated() {
    var unused = clock.scheduleWithFixedDelay(this::look, round.dividedBy(LOOKS_PER_ROUND));
  }

  private static Duration round(Duration limit, Duration interval) {
    Duration forLimit = limit.dividedBy(ROUNDS_PER_LIMIT);
    Duration forBeats = interval.dividedBy(ROUNDS_PER_BEAT);
    return forBeats.isZero() || forBeats.compareTo(forLimit) > 0 ? forLimit : forBeats;
  }

  /** In one thread at a time, which the clock sees to. */
  private void look() {
    if (!rest.hasNext()) {
      rest = sessions.iterator();
    }
    int share = Math.ceilDiv(sessions.count(), LOOKS_PER_ROUND);
    for (int i = 0; i < share && rest.hasNext(); i++) {
      look(rest.next());
    }
  }

  private void look(SocketSession session) {
    Duration silence = session.silence();
    if (silence.compareTo(limit) >= 0) {
      session.outbound().close(SILENT);
      return;
    }
    session.keepAlive(silence, round);
    if (silence.compareTo(limit.dividedBy(3)) >= 0) {
      session.outbound().ping();
    }
  }
}
