package io.madang.chat.adapter.web.internal.room;

import io.madang.chat.adapter.web.internal.json.TaggedList;
import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.room.ListMyRoomsUseCase;
import io.madang.chat.application.room.ListParticipantsQuery;
import io.madang.chat.application.room.ListParticipantsResult;
import io.madang.chat.application.room.ListParticipantsUseCase;
import io.madang.chat.application.room.OpenPrivateRoomCommand;
import io.madang.chat.application.room.OpenPrivateRoomResult;
import io.madang.chat.application.room.OpenPrivateRoomUseCase;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member's own rooms, their participants, and private rooms. */
@RestController
@RequestMapping("/chat")
public final class RoomController {

  private final OpenPrivateRoomUseCase openPrivateRoom;
  private final ListMyRoomsUseCase listMyRooms;
  private final ListParticipantsUseCase listParticipants;

  RoomController(ChatEngine engine) {
    this.openPrivateRoom = engine.rooms().openPrivate();
    this.listMyRooms = engine.rooms().listMine();
    this.listParticipants = engine.rooms().listParticipants();
  }

  @PostMapping("/room/private/create")
  ResponseEntity<Object> openPrivate(
      @RequestParam long otherMemberId, @AuthenticationPrincipal AuthenticatedMember caller) {
    var command = new OpenPrivateRoomCommand(caller.member(), new MemberId(otherMemberId));
    return switch (openPrivateRoom.open(command)) {
      case OpenPrivateRoomResult.Opened(var room) -> ResponseEntity.ok(room.id().value());
      case OpenPrivateRoomResult.Refused(var code) -> Problem.of(code).answer();
    };
  }

  @GetMapping("/my/rooms")
  ResponseEntity<List<MyRoomResponse>> mine(@AuthenticationPrincipal AuthenticatedMember caller) {
    return TaggedList.of(
        listMyRooms.list(caller.member().id()).stream().map(MyRoomResponse::of).toList());
  }

  @GetMapping("/room/{roomId}/participants")
  ResponseEntity<Object> participants(
      @PathVariable long roomId, @AuthenticationPrincipal AuthenticatedMember caller) {
    var query = new ListParticipantsQuery(caller.member().id(), new RoomId(roomId));
    return switch (listParticipants.list(query)) {
      case ListParticipantsResult.Listed(var present) ->
          ResponseEntity.ok(present.stream().map(ParticipantResponse::of).toList());
      case ListParticipantsResult.Refused(var code) -> Problem.of(code).answer();
    };
  }
}
