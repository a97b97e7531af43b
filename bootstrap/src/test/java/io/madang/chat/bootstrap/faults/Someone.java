package io.madang.chat.bootstrap.faults;

import io.madang.chat.testkit.client.ChatHttp;
import java.net.URI;
import java.util.Map;
import java.util.UUID;

/** A member with a token. */
record Someone(String name, String token) {

  private static final String PASSWORD = "correct horse";

  /** Signs up, under an address that nobody has, and logs in. */
  static Someone at(URI server, String name) {
    String email = name + "-" + UUID.randomUUID() + "@madang.test";
    ChatHttp door = ChatHttp.to(server);
    door.post("/member/create", Map.of("name", name, "email", email, "password", PASSWORD))
        .expect(201);
    String token =
        door.post("/member/doLogin", Map.of("email", email, "password", PASSWORD))
            .json(200)
            .path("token")
            .asString();
    return new Someone(name, token);
  }

  long createRoom(URI server, String roomName) {
    return ChatHttp.to(server)
        .as(token)
        .post("/chat/room/group/create?roomName=" + roomName)
        .json(200)
        .path("roomId")
        .asLong();
  }

  void join(URI server, long room) {
    ChatHttp.to(server).as(token).post("/chat/room/group/" + room + "/join").expect(200);
  }
}
