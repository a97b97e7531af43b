package com.example.plain;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.live.Follower;
import io.madang.chat.domain.member.Member;
import java.nio.file.Path;

/** Creates a room in a file, follows it, and sends a message. */
public final class FirstRoom {

  private FirstRoom() {}

  public static void main(String[] arguments) {
    try (var store = SqlStore.sqlite(Path.of("chat.db"));
        var chat = ChatEngine.over(store)) {
      var ada = Member.of(1, "Ada", "ada@example.org");
      var room = chat.rooms().createGroup(ada, "general");
      chat.live().follow(ada, room.id(), Follower.of(event -> System.out.println(event)));
      chat.messages().send(ada, room.id(), "Hello").join();
    }
  }
}
