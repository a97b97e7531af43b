package io.madang.chat.kit.websocket.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.kit.websocket.session.Sessions;
import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.socket.HandExecutor;
import io.madang.chat.kit.websocket.socket.RecordingSocket;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.TaskScheduler;

class HeartbeatsTest {

  private static final int CLIENTS = 1_000;
  private static final int LOOKS_PER_ROUND = 50;

  private final List<SocketSession> sessions = new ArrayList<>();
  private final List<Runnable> looks = new ArrayList<>();

  @BeforeEach
  void everybodyHasBeenSilentForTooLong() {
    HandExecutor writers = new HandExecutor();
    SocketSessions open = new SocketSessions();
    for (int i = 0; i < CLIENTS; i++) {
      sessions.add(Sessions.over(new RecordingSocket().queue(writers, 2, 10_000)));
    }
    sessions.forEach(open::add);
    new Heartbeats(open, clock(), Duration.ofNanos(1), Duration.ofMillis(200))
        .afterSingletonsInstantiated();
  }

  @Test
  void oneLook_takesASmallPartOfThem() {
    looks.getFirst().run();
    assertThat(found()).hasSize(CLIENTS / LOOKS_PER_ROUND);
  }

  @Test
  void oneRound_takesAllOfThem() {
    for (int i = 0; i < LOOKS_PER_ROUND; i++) {
      looks.getFirst().run();
    }
    assertThat(found()).hasSize(CLIENTS);
  }

  private Stream<SocketSession> found() {
    return sessions.stream().filter(session -> session.outbound().isClosing());
  }

  /** Remembers what is to be done again and again. */
  private TaskScheduler clock() {
    return (TaskScheduler)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {TaskScheduler.class},
            (proxy, method, arguments) -> {
              looks.add((Runnable) arguments[0]);
              return null;
            });
  }
}
