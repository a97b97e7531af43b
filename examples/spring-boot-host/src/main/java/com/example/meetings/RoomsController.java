package com.example.meetings;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the meeting rooms. */
@RestController
class RoomsController {

  private final RoomRepository rooms;

  RoomsController(RoomRepository rooms) {
    this.rooms = rooms;
  }

  @GetMapping("/rooms")
  List<String> rooms() {
    return rooms.names();
  }
}
