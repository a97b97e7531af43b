package com.example.plain;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.room.CreateGroupRoomCommand;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import java.nio.file.Path;
import java.util.Optional;

/** A room and a message in it, kept in a file. */
public final class FirstRoom {

  private FirstRoom() {}

  public static void main(String[] arguments) {
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
      var hello =
          new SendMessageCommand(ada, room.id(), new MessageText("Hello"), Optional.empty());
      System.out.println(chat.messages().send().send(hello).toCompletableFuture().join());
    }
  }
}
