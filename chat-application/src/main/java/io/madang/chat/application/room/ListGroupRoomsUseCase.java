package io.madang.chat.application.room;

import io.madang.chat.domain.room.Room;
import java.util.List;

/** The group rooms that can be joined, oldest first. */
public interface ListGroupRoomsUseCase {

  List<Room> list();
}
