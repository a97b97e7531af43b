package io.madang.chat.bootstrap.browser;

import io.madang.chat.bootstrap.e2e.Person;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A few people in the middle of a conversation, for screens that have something to show. */
record Neighbours(Person ada, Person bob, long room, String roomName) {

  private static final String ROOM = "주말 산책 🌿";

  static Neighbours meet(Stage stage) {
    Person ada = stage.person("김하늘", "haneul");
    Person bob = stage.person("Grace", "grace");
    Person eve = stage.person("이서준", "seojun");
    long room = createRoom(ada);
    bob.join(room);
    eve.join(room);
    long alone = privateRoom(eve, ada);
    eve.say(alone, "사진 보냈어요! 확인해 주세요 😊");
    bob.say(privateRoom(bob, ada), "Are you coming on Saturday?");
    eve.say(room, "이번 토요일에 다 같이 걸을까요?");
    eve.say(room, "날씨가 아주 좋대요 ☀️");
    ada.say(room, "좋아요! 10시에 정문에서 만나요.");
    bob.say(room, "Count me in. I will bring coffee and something sweet.");
    bob.say(room, "This is the path: https://example.org/walks/riverside");
    ada.say(room, "길 안내 고마워요. 강변을 따라 쭉 걷다가 점심은 시장에서 먹으면 어떨까요?");
    eve.say(room, "완벽해요 👏");
    ada.say(room, "그럼 토요일에 봐요!");
    bob.post("/chat/room/" + room + "/read").expect(200);
    eve.post("/chat/room/" + room + "/read").expect(200);
    return new Neighbours(ada, bob, room, ROOM);
  }

  private static long createRoom(Person person) {
    String name = URLEncoder.encode(ROOM, StandardCharsets.UTF_8);
    return person
        .post("/chat/room/group/create?roomName=" + name)
        .json(200)
        .path("roomId")
        .asLong();
  }

  private static long privateRoom(Person one, Person other) {
    return one.post("/chat/room/private/create?otherMemberId=" + other.id()).json(200).asLong();
  }
}
