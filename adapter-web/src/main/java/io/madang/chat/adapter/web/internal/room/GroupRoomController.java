package io.madang.chat.adapter.web.internal.room;

import io.madang.chat.adapter.web.internal.json.Paging;
import io.madang.chat.adapter.web.internal.json.Required;
import io.madang.chat.adapter.web.internal.json.TaggedList;
import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.room.CreateGroupRoomCommand;
import io.madang.chat.application.room.CreateGroupRoomUseCase;
import io.madang.chat.application.room.JoinRoomCommand;
import io.madang.chat.application.room.JoinRoomResult;
import io.madang.chat.application.room.JoinRoomUseCase;
import io.madang.chat.application.room.LeaveRoomCommand;
import io.madang.chat.application.room.LeaveRoomResult;
import io.madang.chat.application.room.LeaveRoomUseCase;
import io.madang.chat.application.room.ListGroupRoomsUseCase;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.util.List;
import java.util.Optional;
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

/** Creates, lists, joins and leaves group rooms. */
@RestController
@RequestMapping("/chat/room/group")
public final class GroupRoomController {

  private final CreateGroupRoomUseCase createGroupRoom;
  private final ListGroupRoomsUseCase listGroupRooms;
  private final JoinRoomUseCase joinRoom;
  private final LeaveRoomUseCase leaveRoom;

  GroupRoomController(ChatEngine engine) {
    this.createGroupRoom = engine.rooms().createGroup();
    this.listGroupRooms = engine.rooms().listGroups();
    this.joinRoom = engine.rooms().join();
    this.leaveRoom = engine.rooms().leave();
  }

  /**
   * With a name in the query, the body is ignored, because many clients send one that means
   * nothing.
   */
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
  ResponseEntity<List<RoomResponse>> list(
      @RequestParam Optional<Long> after, @RequestParam Optional<Integer> limit) {
    Paging<Room> paging =
        new Paging<>(
            (last, most) -> listGroupRooms.list(last.map(RoomId::new), most),
            room -> room.id().value());
    return TaggedList.of(paging.read(after, limit).stream().map(RoomResponse::of).toList());
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
