package io.madang.chat.application.room;

/**
 * Takes a member out of a group room; the last one out closes it.
 *
 * <p>The departure is an event of the log. It is the last one that the member's followers get, on
 * every node.
 */
public interface LeaveRoomUseCase {

  LeaveRoomResult leave(LeaveRoomCommand command);
}
