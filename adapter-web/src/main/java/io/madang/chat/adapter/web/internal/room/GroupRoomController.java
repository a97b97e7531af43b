package io.madang.chat.adapter.web.internal.room;

import io.madang.chat.adapter.web.internal.json.Required;
import io.madang.chat.adapter.web.internal.json.TaggedList;
import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.usecase.member.AuthenticatedMember;
import io.madang.chat.application.usecase.room.CreateGroupRoomCommand;
import io.madang.chat.application.usecase.room.CreateGroupRoomUseCase;
import io.madang.chat.application.usecase.room.JoinRoomCommand;
import io.madang.chat.application.usecase.room.JoinRoomResult;
import io.madang.chat.application.usecase.room.JoinRoomUseCase;
import io.madang.chat.application.usecase.room.LeaveRoomCommand;
import io.madang.chat.application.usecase.room.LeaveRoomResult;
import io.madang.chat.application.usecase.room.LeaveRoomUseCase;
import io.madang.chat.application.usecase.room.ListGroupRoomsUseCase;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rooms for many: made, found, joined and left. */
@RestController
@RequestMapping("/chat/room/group")
public final class GroupRoomController {

  private final CreateGroupRoomUseCase createGroupRoom;
  private final ListGroupRoomsUseCase listGroupRooms;
  private final JoinRoomUseCase joinRoom;
  private final LeaveRoomUseCase leaveRoom;

  GroupRoomController(ChatEngine engine) {
    this.createGroupRoom = engine.createGroupRoom();
    this.listGroupRooms = engine.listGroupRooms();
    this.joinRoom = engine.joinRoom();
    this.leaveRoom = engine.leaveRoom();
  }

  /** A body beside the name is not looked at: many clients send one that means nothing. */
  @PostMapping(path = "/create", params = "roomName")
  RoomResponse create(
      @RequestParam String roomName, @AuthenticationPrincipal AuthenticatedMember caller) {
    return create(new RoomName(Required.text(roomName, "roomName")), caller);
  }

  @PostMapping(path = "/create", params = "!roomName")
  RoomResponse create(
      @RequestBody(required = false) @Nullable CreateRoomRequest request,
      @AuthenticationPrincipal AuthenticatedMember caller) {
    return create(CreateRoomRequest.name(request), caller);
  }

  private RoomResponse create(RoomName name, AuthenticatedMember caller) {
    return RoomResponse.of(
        createGroupRoom.create(new CreateGroupRoomCommand(caller.member(), name)));
  }

  @GetMapping("/list")
  ResponseEntity<List<RoomResponse>> list() {
    return TaggedList.of(listGroupRooms.list().stream().map(RoomResponse::of).toList());
  }

  @PostMapping("/{roomId}/join")
  ResponseEntity<Object> join(
      @PathVariable long roomId, @AuthenticationPrincipal AuthenticatedMember caller) {
    return switch (joinRoom.join(new JoinRoomCommand(caller.member(), new RoomId(roomId)))) {
      case JoinRoomResult.Joined joined -> ResponseEntity.ok().build();
      case JoinRoomResult.Refused(var code) -> Problem.of(code).answer();
    };
  }

  @RequestMapping(
      path = "/{roomId}/leave",
      method = {RequestMethod.DELETE, RequestMethod.POST})
  ResponseEntity<Object> leave(
      @PathVariable long roomId, @AuthenticationPrincipal AuthenticatedMember caller) {
    return switch (leaveRoom.leave(new LeaveRoomCommand(caller.member(), new RoomId(roomId)))) {
      case LeaveRoomResult.Left left -> ResponseEntity.ok().build();
      case LeaveRoomResult.Refused(var code) -> Problem.of(code).answer();
    };
  }
}
