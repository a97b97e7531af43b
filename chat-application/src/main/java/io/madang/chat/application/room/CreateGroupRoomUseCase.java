package io.madang.chat.application.room;

import io.madang.chat.domain.room.Room;

/** Creates a group room; its creator owns it and is its first participant. */
public interface CreateGroupRoomUseCase {

  Room create(CreateGroupRoomCommand command);
}
