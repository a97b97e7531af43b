package io.madang.chat.application.live;

/**
 * Delivers everything that happens in a room to a participant, from a given position on.
 *
 * <p>The follower receives every event after its position exactly once and in log order: first the
 * stored events, then the live ones, with no gap and no repeat between the two. The following ends
 * right after the event by which the member leaves the room, on whichever node that happens.
 *
 * <p>Returns immediately; {@link Following#outcome()} completes with the result.
 */
public interface FollowRoomUseCase {

  Following follow(FollowRoomCommand command, Follower follower);
}
