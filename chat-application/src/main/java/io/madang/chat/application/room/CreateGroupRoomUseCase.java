package io.madang.chat.application.room;

import io.madang.chat.domain.room.Room;

/** Makes a group room; its creator is its first participant. */
public interface CreateGroupRoomUseCase {

  Room create(CreateGroupRoomCommand command);
}
