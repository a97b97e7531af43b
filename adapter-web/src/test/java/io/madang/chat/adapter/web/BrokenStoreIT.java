package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that fails is not the requester's fault, and none of their business. */
final class BrokenStoreIT {
  private TestServer server;
  private TestClient alice;
  private long room;

  @BeforeEach
  void start() {
    server = TestServer.start(new WebSettings(Set.of(), Set.of(), Duration.ofMillis(300), 10, ""));
    alice = server.anybody().become("Alice");
    room = alice.createGroup("broken");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everything_isUnavailableAndThenAvailableAgain() {
    server.fault.set(StoreFault.Mode.BROKEN);
    for (String path :
        List.of(
            "/member/list",
            "/chat/my/rooms",
            "/chat/history/" + room,
            "/chat/room/" + room + "/events")) {
      alice.get(path).expect(503, "unavailable");
    }
    alice.post("/chat/room/group/create?roomName=x").expect(503, "unavailable");
    server
        .anybody()
        .post(
            "/member/create", Map.of("name", "X", "email", "x@example.org", "password", "12345678"))
        .expect(503, "unavailable");
    server
        .anybody()
        .post("/member/doLogin", Map.of("email", "x@example.org", "password", "12345678"))
        .expect(503, "unavailable");

    server.fault.set(StoreFault.Mode.FINE);
    alice.get("/chat/history/" + room).expect(200);
  }

  @Test
  void message_thatIsNotStoredInTime_isUnavailable() {
    server.fault.set(StoreFault.Mode.SILENT);
    alice
        .post("/chat/room/" + room + "/messages", Map.of("message", "anybody?"))
        .expect(503, "unavailable");
  }

  @Test
  void logTellsWhereItFailedButNotWhatTheStoreSaid() {
    StringBuilder log = new StringBuilder();
    Handler ear = new Ear(log);
    Logger logger = Logger.getLogger(Failures.class.getPackageName());
    logger.addHandler(ear);
    try {
      server.fault.set(StoreFault.Mode.BROKEN);
      alice.get("/member/list").expect(503);
    } finally {
      logger.removeHandler(ear);
    }
    assertThat(log.toString())
        .contains("java.lang.IllegalStateException", "\tat ")
        .doesNotContain("meet me");
  }

  private static final class Ear extends Handler {
    private final StringBuilder log;

    Ear(StringBuilder log) {
      this.log = log;
    }

    @Override
    public void publish(LogRecord line) {
      log.append(line.getMessage()).append(line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
