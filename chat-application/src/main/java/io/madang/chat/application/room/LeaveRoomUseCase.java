package io.madang.chat.application.room;

/**
 * Removes a member from a group room; the room is closed when the last one leaves.
 *
 * <p>The departure is an event of the log, and the last event that the member's followers receive,
 * on every node.
 */
public interface LeaveRoomUseCase {

  LeaveRoomResult leave(LeaveRoomCommand command);
}
