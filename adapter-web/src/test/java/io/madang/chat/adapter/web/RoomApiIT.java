package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class RoomApiIT {

  private static TestServer server;
  private static TestClient alice;
  private static TestClient bob;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    alice = server.anybody().become("Alice");
    bob = server.anybody().become("Bob");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void create_makesARoomWithItsCreatorInIt() {
    long room = alice.createGroup("커피 & <b>tea</b>");
    JsonNode mine = find(alice.get("/chat/my/rooms").expect(200).json(), room);
    assertThat(mine.get("roomName").asString()).isEqualTo("커피 & <b>tea</b>");
    assertThat(mine.get("isGroupChat").asString()).isEqualTo("Y");
    assertThat(mine.get("unReadCount").asLong()).isZero();
    assertThat(
            find(bob.get("/chat/room/group/list").expect(200).json(), room)
                .get("roomName")
                .asString())
        .isEqualTo("커피 & <b>tea</b>");
  }

  @Test
  void create_refusesBadNames() {
    assertRoomName(alice.post("/chat/room/group/create"));
    assertRoomName(alice.post("/chat/room/group/create?roomName="));
    assertRoomName(alice.post("/chat/room/group/create?roomName=%20%20"));
    assertRoomName(alice.post("/chat/room/group/create?roomName=a%0Ab"));
    assertRoomName(alice.post("/chat/room/group/create?roomName=" + "a".repeat(101)));
    alice.createGroup("가".repeat(100));
  }

  @Test
  void create_takesTheNameFromTheBodyToo() {
    String path = "/chat/room/group/create";
    Answer created = alice.post(path, Map.of("roomName", "몸")).expect(200);
    assertThat(created.json().get("roomName").asString()).isEqualTo("몸");
    assertRoomName(alice.post(path));
    assertRoomName(alice.post(path, Map.of()));
    assertRoomName(alice.post(path, Map.of("roomName", "")));
    alice.post(path, Map.of("roomName", 5)).expect(400, "bad-request");
  }

  @Test
  void create_doesNotLookAtABodyBesideTheName() {
    String path = "/chat/room/group/create?roomName=";
    List<String> bodies =
        List.of("", "\"\"", "null", "{}", "[]", "{\"roomName\":\"other\"}", "{", "hello");
    for (String body : bodies) {
      for (String type : List.of("application/json", "text/plain")) {
        Answer created = alice.post(path + "mine", type, BodyPublishers.ofString(body)).expect(200);
        assertThat(created.json().get("roomName").asString()).isEqualTo("mine");
      }
    }
  }

  @Test
  void join_isHarmlessTwice() {
    long room = alice.createGroup("join");
    bob.post("/chat/room/group/" + room + "/join").expect(200);
    bob.post("/chat/room/group/" + room + "/join").expect(200);
    JsonNode present = alice.get("/chat/room/" + room + "/participants").expect(200).json();
    assertThat(present.size()).isEqualTo(2);
    assertThat(present.get(0).get("role").asString()).isEqualTo("OWNER");
    assertThat(present.get(1).get("memberId").asLong()).isEqualTo(bob.id());
    assertThat(present.get(1).get("name").asString()).isEqualTo("Bob");
    assertThat(present.get(1).get("email").asString()).isEqualTo(bob.email());
    assertThat(present.get(1).get("lastReadSeq").asLong()).isEqualTo(2);
  }

  @Test
  void join_refusesWhatIsNotThere() {
    alice.post("/chat/room/group/999999/join").expect(404, "no-such-room");
    alice.post("/chat/room/group/0/join").expect(400, "bad-request");
    alice.post("/chat/room/group/-1/join").expect(400, "bad-request");
    alice.post("/chat/room/group/abc/join").expect(400, "bad-request");
    alice.post("/chat/room/group/99999999999999999999/join").expect(400, "bad-request");
  }

  @Test
  void leave_closesTheRoomBehindTheLastOne() {
    long room = alice.createGroup("leave");
    bob.delete("/chat/room/group/" + room + "/leave").expect(403, "not-a-participant");
    alice.delete("/chat/room/group/" + room + "/leave").expect(200);
    alice.delete("/chat/room/group/" + room + "/leave").expect(403, "not-a-participant");
    long other = alice.createGroup("leave by POST");
    alice.post("/chat/room/group/" + other + "/leave").expect(200);
    alice.post("/chat/room/group/" + other + "/leave").expect(403, "not-a-participant");
    bob.post("/chat/room/group/" + room + "/join").expect(409, "room-closed");
    assertThat(find(bob.get("/chat/room/group/list").json(), room)).isNull();
  }

  @Test
  void privateRoom_isOneForBoth() {
    String room = alice.post(privateWith(bob.id())).expect(200).body();
    assertThat(room).matches("[1-9][0-9]*");
    assertThat(bob.post(privateWith(alice.id())).expect(200).body()).isEqualTo(room);
    JsonNode mine = find(bob.get("/chat/my/rooms").json(), Long.parseLong(room));
    assertThat(mine.get("isGroupChat").asString()).isEqualTo("N");
  }

  @Test
  void mine_haveTheLastMessageAndTheOtherOne() {
    TestClient erin = server.anybody().become("Erin");
    TestClient finn = server.anybody().become("Finn");
    long group = erin.createGroup("a group");
    long twosome = finn.post(privateWith(erin.id())).expect(200).json().asLong();
    JsonNode sent =
        finn.post("/chat/room/" + twosome + "/messages", Map.of("message", "<b>안녕</b>"))
            .expect(201)
            .json();

    JsonNode mine = erin.get("/chat/my/rooms").expect(200).json();

    JsonNode first = mine.get(0);
    assertThat(first.get("roomId").asLong()).isEqualTo(twosome);
    assertThat(first.get("headSeq").asLong()).isEqualTo(3);
    assertThat(first.get("lastReadSeq").asLong()).isEqualTo(2);
    assertThat(first.get("messageCount").asLong()).isEqualTo(1);
    assertThat(first.get("unReadCount").asLong()).isEqualTo(1);
    assertThat(first.get("lastMessage").propertyNames())
        .containsExactlyInAnyOrder("seq", "message", "senderId", "senderName", "sentAt");
    assertThat(first.at("/lastMessage/seq").asLong()).isEqualTo(3);
    assertThat(first.at("/lastMessage/message").asString()).isEqualTo("<b>안녕</b>");
    assertThat(first.at("/lastMessage/senderId").asLong()).isEqualTo(finn.id());
    assertThat(first.at("/lastMessage/senderName").asString()).isEqualTo("Finn");
    assertThat(first.at("/lastMessage/sentAt")).isEqualTo(sent.get("sentAt"));
    assertThat(first.at("/otherMember/id").asLong()).isEqualTo(finn.id());
    assertThat(first.at("/otherMember/name").asString()).isEqualTo("Finn");
    assertThat(first.at("/otherMember/email").asString()).isEqualTo(finn.email());
    JsonNode second = mine.get(1);
    assertThat(second.get("roomId").asLong()).isEqualTo(group);
    assertThat(second.get("messageCount").asLong()).isZero();
    assertThat(second.get("lastMessage").isNull()).isTrue();
    assertThat(second.get("otherMember").isNull()).isTrue();
  }

  @Test
  void privateRoom_isOneWhenAskedForAtOnce() throws InterruptedException, ExecutionException {
    TestClient carl = server.anybody().become("Carl");
    TestClient dora = server.anybody().become("Dora");
    List<Callable<String>> asks =
        IntStream.range(0, 12)
            .<Callable<String>>mapToObj(i ->
                () ->
                    i % 2 == 0
                        ? carl.post(privateWith(dora.id())).expect(200).body()
                        : dora.post(privateWith(carl.id())).expect(200).body())
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
      String first = carl.post(privateWith(dora.id())).body();
      for (Future<String> answer : threads.invokeAll(asks)) {
        assertThat(answer.get()).isEqualTo(first);
      }
    }
  }

  @Test
  void privateRoom_refusesOneselfAndNobody() {
    alice.post(privateWith(alice.id())).expect(400, "oneself");
    alice.post(privateWith(999_999)).expect(404, "no-such-member");
    alice.post(privateWith(0)).expect(400, "bad-request");
    alice.post("/chat/room/private/create").expect(400, "bad-request");
    alice.post("/chat/room/private/create?otherMemberId=bob").expect(400, "bad-request");
  }

  @Test
  void privateRoom_cannotBeJoinedOrLeft() {
    String room = alice.post(privateWith(bob.id())).expect(200).body();
    TestClient mallory = server.anybody().become("Mallory");
    mallory.post("/chat/room/group/" + room + "/join").expect(409, "private-room");
    alice.delete("/chat/room/group/" + room + "/leave").expect(409, "private-room");
  }

  @Test
  void participants_areOnlyForParticipants() {
    long room = alice.createGroup("closed circle");
    bob.get("/chat/room/" + room + "/participants").expect(403, "not-a-participant");
    bob.get("/chat/room/999999/participants").expect(403, "not-a-participant");
  }

  private static void assertRoomName(Answer answer) {
    assertThat(answer.expect(400, "bad-request").json().get("field").asString())
        .isEqualTo("roomName");
  }

  private static String privateWith(long other) {
    return "/chat/room/private/create?otherMemberId=" + other;
  }

  private static JsonNode find(JsonNode rooms, long id) {
    for (JsonNode room : rooms) {
      if (room.get("roomId").asLong() == id) {
        return room;
      }
    }
    return null;
  }
}
