package io.madang.chat.kit.websocket.connection;

import io.madang.chat.kit.websocket.session.SocketSession;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.CloseStatus;

/**
 * Ends the sessions whose time has come: those that have not connected by the deadline, those whose
 * token expires, at that moment, and those that have disconnected.
 *
 * <p>Its scheduler is not a bean: a bean would replace the host's.
 */
public final class SessionClock implements AutoCloseable {

  private static final Duration LONGEST_WATCH = Duration.ofDays(1);
  private static final Duration FAREWELL = Duration.ofSeconds(1);
  private static final System.Logger LOGGER = System.getLogger(SessionClock.class.getName());

  private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

  public SessionClock() {
    scheduler.setThreadNamePrefix("madang-clock-");
    scheduler.setDaemon(true);
    scheduler.setRemoveOnCancelPolicy(true);
    scheduler.initialize();
  }

  public TaskScheduler scheduler() {
    return scheduler;
  }

  public Instant now() {
    return scheduler.getClock().instant();
  }

  void awaitConnect(SocketSession session, Duration deadline) {
    watch(session, now().plus(deadline), () -> look(session));
  }

  /** Gives the client a moment to close: some clients report a failure if the server is faster. */
  public void awaitEndByClient(SocketSession session) {
    watch(session, now().plus(FAREWELL), () -> session.outbound().close(CloseStatus.NORMAL));
  }

  public void awaitEndOfToken(SocketSession session) {
    Instant tomorrow = now().plus(LONGEST_WATCH);
    Instant end = session.validUntil();
    watch(session, end.isBefore(tomorrow) ? end : tomorrow, () -> look(session));
  }

  @Override
  public void close() {
    scheduler.shutdown();
  }

  private void watch(SocketSession session, Instant next, Runnable action) {
    try {
      session.watchedBy(scheduler.schedule(action, next));
    } catch (TaskRejectedException stopping) {
      LOGGER.log(System.Logger.Level.DEBUG, "A session is not watched, because the server stops");
    }
  }

  private void look(SocketSession session) {
    if (!session.isConnected()) {
      session.outbound().close(CloseStatus.POLICY_VIOLATION.withReason("not connected in time"));
    } else if (session.validUntil().isAfter(now())) {
      awaitEndOfToken(session);
    } else {
      session.outbound().close(CloseStatus.POLICY_VIOLATION.withReason("token has run out"));
    }
  }
}
