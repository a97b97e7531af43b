package io.madang.chat.application.room;

/** Adds a member to a group room. Joining twice is harmless. */
public interface JoinRoomUseCase {

  JoinRoomResult join(JoinRoomCommand command);
}
