package io.madang.chat.application.room;

/**
 * Finds the one private room of two members, or makes it: the same room whoever asks, and however
 * many at once.
 */
public interface OpenPrivateRoomUseCase {

  OpenPrivateRoomResult open(OpenPrivateRoomCommand command);
}
