package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.adapter.web.internal.problem.Failures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
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
    server = TestServer.start(WebSettings.builder().sendTimeout(Duration.ofMillis(300)).build());
    alice = server.anybody().become("Alice");
    room = alice.createGroup("broken");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everything_isUnavailableWhileTheStoreIsAwayAndThenAvailableAgain() {
    server.fault.set(StoreFault.Mode.AWAY);
    assertEverything(503, "unavailable");

    server.fault.set(StoreFault.Mode.FINE);
    alice.get("/chat/history/" + room).expect(200);
  }

  /** A client is not told to retry what will fail again. */
  @Test
  void everything_isAFaultOfOursWhenTheStoreThrowsAnythingElse() {
    server.fault.set(StoreFault.Mode.BROKEN);
    assertEverything(500, "internal");

    server.fault.set(StoreFault.Mode.FINE);
    alice.get("/chat/history/" + room).expect(200);
  }

  private void assertEverything(int status, String code) {
    for (String path :
        List.of(
            "/member/list",
            "/chat/my/rooms",
            "/chat/history/" + room,
            "/chat/room/" + room + "/participants",
            "/chat/room/" + room + "/events")) {
      alice.get(path).expect(status, code);
    }
    for (String path :
        List.of("/chat/room/group/create?roomName=x", "/chat/room/" + room + "/read")) {
      alice.post(path).expect(status, code);
    }
    alice
        .post("/chat/room/" + room + "/messages", Map.of("message", "anybody?"))
        .expect(status, code);
    server
        .anybody()
        .post(
            "/member/create", Map.of("name", "X", "email", "x@example.org", "password", "12345678"))
        .expect(status, code);
    server
        .anybody()
        .post("/member/doLogin", Map.of("email", "x@example.org", "password", "12345678"))
        .expect(status, code);
  }

  @Test
  void message_thatIsNotStoredInTime_isUnavailable() {
    server.fault.set(StoreFault.Mode.SILENT);
    alice
        .post("/chat/room/" + room + "/messages", Map.of("message", "anybody?"))
        .expect(503, "unavailable");
  }

  @Test
  void aFault_isLoggedOnceWithItsStackButNotWithWhatTheStoreSaid() {
    String log = logOf(StoreFault.Mode.BROKEN, 500);

    assertThat(log)
        .containsOnlyOnce("java.lang.IllegalStateException")
        .contains("\tat ")
        .doesNotContain("meet me");
  }

  @Test
  void anOutage_isLoggedWithoutAStack() {
    String log = logOf(StoreFault.Mode.AWAY, 503);

    assertThat(log).contains("the store is unavailable").doesNotContain("\tat ", "meet me");
  }

  private String logOf(StoreFault.Mode mode, int status) {
    StringBuilder log = new StringBuilder();
    Handler ear = new Ear(log);
    Logger logger = Logger.getLogger(Failures.class.getPackageName());
    logger.addHandler(ear);
    try {
      server.fault.set(mode);
      alice.get("/member/list").expect(status);
    } finally {
      logger.removeHandler(ear);
    }
    return log.toString();
  }

  private static final class Ear extends Handler {

    private final StringBuilder log;

    Ear(StringBuilder log) {
      this.log = log;
    }

    @Override
    public void publish(LogRecord line) {
      log.append(new SimpleFormatter().formatMessage(line)).append(line.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
