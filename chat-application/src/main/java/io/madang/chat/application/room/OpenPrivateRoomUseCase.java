package io.madang.chat.application.room;

/**
 * Finds the private room of two members, or creates it: there is one room per pair, whoever asks,
 * even concurrently.
 */
public interface OpenPrivateRoomUseCase {

  OpenPrivateRoomResult open(OpenPrivateRoomCommand command);
}
