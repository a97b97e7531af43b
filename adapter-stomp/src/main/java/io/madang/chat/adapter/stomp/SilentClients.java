package io.madang.chat.adapter.stomp;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;

/**
 * Finds the clients that are gone without a word, as after a cut cable or a closed lid.
 *
 * <p>A client that has said nothing for a third of the limit is asked for a sign of life, which
 * every WebSocket client gives by itself, whether it speaks of heart-beats or not. Who gives none
 * until the limit is closed, with a code that tells a client to come back.
 *
 * <p>Each look takes a part of the sessions: thousands that came at once must not all be asked, and
 * answer, at once, while others talk.
 */
final class SilentClients implements SmartInitializingSingleton {

  private static final CloseStatus SILENT =
      CloseStatus.SERVICE_RESTARTED.withReason("no sign of life");
  private static final int ROUNDS_PER_LIMIT = 6;
  private static final int LOOKS_PER_ROUND = 50;

  private final StompSessions sessions;
  private final TaskScheduler clock;
  private final Duration limit;
  private Iterator<StompSession> round = Collections.emptyIterator();

  SilentClients(StompSessions sessions, TaskScheduler clock, Duration limit) {
    this.sessions = sessions;
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var unused =
        clock.scheduleWithFixedDelay(
            this::look, limit.dividedBy(ROUNDS_PER_LIMIT * LOOKS_PER_ROUND));
  }

  /** In one thread at a time, which the clock sees to. */
  private void look() {
    if (!round.hasNext()) {
      round = sessions.iterator();
    }
    int share = Math.ceilDiv(sessions.count(), LOOKS_PER_ROUND);
    for (int i = 0; i < share && round.hasNext(); i++) {
      look(round.next());
    }
  }

  private void look(StompSession session) {
    Duration silence = session.silence();
    if (silence.compareTo(limit) >= 0) {
      session.outbound().close(SILENT);
    } else if (silence.compareTo(limit.dividedBy(3)) >= 0) {
      session.outbound().ping();
    }
  }
}
