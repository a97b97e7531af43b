package com.example.plain;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.domain.member.Member;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Follows a room from its first event, and waits for a message. */
public final class Listening {

  private Listening() {}

  public static void main(String[] arguments) throws InterruptedException {
    try (var store = SqlStore.sqlite(Path.of("chat.db"));
        var chat = ChatEngine.over(store)) {
      var ada = Member.of(1, "Ada", "ada@example.org");
      var room = chat.rooms().createGroup(ada, "general");
      var printer = new Printer(new CountDownLatch(2));
      chat.live().follow(ada, room.id(), printer);
      chat.messages().send(ada, room.id(), "Hello").join();
      printer.printed().await();
    }
  }
}
