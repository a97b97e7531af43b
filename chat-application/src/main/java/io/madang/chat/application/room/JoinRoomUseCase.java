package io.madang.chat.application.room;

/** Lets a member into a group room. To join twice is harmless. */
public interface JoinRoomUseCase {

  JoinRoomResult join(JoinRoomCommand command);
}
