package io.madang.chat.bootstrap.browser;

import io.madang.chat.bootstrap.e2e.Person;
import org.junit.jupiter.api.BeforeEach;

/** Ada looks at a room that Bob is in too. */
abstract class TwoInARoom {

  private final String name;
  Person ada;
  Person bob;
  long room;

  TwoInARoom(String name) {
    this.name = name;
  }

  @BeforeEach
  void meet(Stage stage) {
    ada = stage.person("Ada");
    bob = stage.person("Bob");
    room = ada.createRoom(name);
    bob.join(room);
  }

  /** How much in the room Ada has not read. */
  int unread() {
    return ada.myRoom(room).path("unReadCount").asInt();
  }
}
