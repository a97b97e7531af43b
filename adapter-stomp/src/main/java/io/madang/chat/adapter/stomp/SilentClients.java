package io.madang.chat.adapter.stomp;

import java.time.Duration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.web.socket.CloseStatus;

/**
 * Finds the clients that are gone without a word, as after a cut cable or a closed lid.
 *
 * <p>A client that has said nothing for a third of the limit is asked for a sign of life, which
 * every WebSocket client gives by itself, whether it speaks of heart-beats or not. Who gives none
 * until the limit is closed, with a code that tells a client to come back.
 */
final class SilentClients implements SmartInitializingSingleton {

  private static final CloseStatus SILENT =
      CloseStatus.SERVICE_RESTARTED.withReason("no sign of life");
  private static final int LOOKS_PER_LIMIT = 6;

  private final StompSessions sessions;
  private final TaskScheduler clock;
  private final Duration limit;

  SilentClients(StompSessions sessions, TaskScheduler clock, Duration limit) {
    this.sessions = sessions;
    this.clock = clock;
    this.limit = limit;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var unused =
        clock.scheduleWithFixedDelay(
            () -> sessions.forEach(this::look), limit.dividedBy(LOOKS_PER_LIMIT));
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
