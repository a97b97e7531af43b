package io.madang.chat.application.live;

/**
 * Lets a participant hear everything that happens in a room, from a given position on.
 *
 * <p>The follower gets every event after its position exactly once and in the order of the log:
 * first what has been stored meanwhile, then what happens, with no hole and no repeat between the
 * two. It ends right after the event by which its member leaves the room, on whichever node that
 * happens.
 *
 * <p>Returns at once; {@link Following#outcome()} tells what came of it.
 */
public interface FollowRoomUseCase {

  Following follow(FollowRoomCommand command, Follower follower);
}
