package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class ReadApiIT {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = TestServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void read_countsDownAndNeverBack() {
    TestClient alice = server.anybody().become("Alice");
    TestClient bob = server.anybody().become("Bob");
    long room = alice.createGroup("read");
    bob.post("/chat/room/group/" + room + "/join").expect(200);
    for (int i = 0; i < 3; i++) {
      alice.post("/chat/room/" + room + "/messages", Map.of("message", "m" + i)).expect(201);
    }
    String read = "/chat/room/" + room + "/read";

    assertThat(unread(bob)).isEqualTo(3);
    assertThat(unread(alice)).isZero();
    bob.post(read + "?seq=3").expect(200);
    assertThat(unread(bob)).isEqualTo(2);
    bob.post(read + "?seq=1").expect(200);
    assertThat(unread(bob)).isEqualTo(2);
    bob.post(read).expect(200);
    assertThat(unread(bob)).isZero();
    bob.post(read + "?seq=" + Long.MAX_VALUE).expect(200);
    alice.post("/chat/room/" + room + "/messages", Map.of("message", "new")).expect(201);
    assertThat(unread(bob)).isEqualTo(1);
  }

  @Test
  void read_refusesStrangersAndNonsense() {
    TestClient alice = server.anybody().become("Alice");
    TestClient bob = server.anybody().become("Bob");
    long room = alice.createGroup("read");
    bob.post("/chat/room/" + room + "/read").expect(403, "not-a-participant");
    bob.post("/chat/room/999999/read").expect(403, "not-a-participant");
    alice.post("/chat/room/" + room + "/read?seq=-1").expect(400, "bad-request");
    alice.post("/chat/room/" + room + "/read?seq=x").expect(400, "bad-request");
  }

  private static long unread(TestClient member) {
    return member.get("/chat/my/rooms").expect(200).json().get(0).get("unReadCount").asLong();
  }
}
