package io.madang.chat.bootstrap.faults;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A member with a token. */
record Someone(String name, String token) {

  private static final String PASSWORD = "correct horse";

  /** Signs up, under an address that nobody has, and logs in. */
  static Someone at(URI server, String name) {
    String email = name + "-" + UUID.randomUUID() + "@madang.test";
    Http.post(
        server,
        "/member/create",
        Map.of("name", name, "email", email, "password", PASSWORD),
        "none");
    JsonNode login =
        Http.post(server, "/member/doLogin", Map.of("email", email, "password", PASSWORD), "none");
    return new Someone(name, login.path("token").asString());
  }

  long createRoom(URI server, String roomName) {
    return Http.post(server, "/chat/room/group/create?roomName=" + roomName, "", token)
        .path("roomId")
        .asLong();
  }

  void join(URI server, long room) {
    Http.post(server, "/chat/room/group/" + room + "/join", "", token);
  }
}
