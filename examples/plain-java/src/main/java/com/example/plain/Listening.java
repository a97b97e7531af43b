package com.example.plain;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.room.CreateGroupRoomCommand;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Follows a room from its beginning, and hears what is said in it. */
public final class Listening {

  private Listening() {}

  public static void main(String[] arguments) throws InterruptedException {
    var ada =
        new Member(new MemberId(1), new MemberName("Ada"), new EmailAddress("ada@example.org"));
    try (var store = SqlStore.sqlite(Path.of("data/chat.db"));
        var chat =
            ChatEngine.builder()
                .log(store.log())
                .rooms(store.rooms())
                .cursors(store.cursors())
                .members(store.members())
                .build()) {
      Room room =
          chat.rooms().createGroup().create(new CreateGroupRoomCommand(ada, new RoomName("general")));
      var printer = new Printer(new CountDownLatch(2));
      var fromTheBeginning = Optional.of(new LogPosition(Sequence.NONE, Optional.empty()));
      chat.live().followRoom()
          .follow(new FollowRoomCommand(ada.id(), room.id(), fromTheBeginning), printer);
      var hello =
          new SendMessageCommand(ada, room.id(), new MessageText("Hello"), Optional.empty());
      chat.messages().send().send(hello).toCompletableFuture().join();
      printer.heard().await();
    }
  }
}
