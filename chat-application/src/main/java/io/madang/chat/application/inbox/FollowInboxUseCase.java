package io.madang.chat.application.inbox;

/**
 * Notifies a member that their room list has changed, and in which room: it has a new event, the
 * member has read on elsewhere, joined, left or was added.
 *
 * <p>These are hints: delivered at most once, in no particular order, with several changes of a
 * room within about a second merged into one. A hint comes after the change is committed; {@code
 * ListMyRoomsUseCase} tells what has changed. While the fan-out is away, changes made on other
 * nodes are hinted at within a few seconds.
 *
 * <p>Returns immediately; {@link InboxFollower#opened} is called when hints start.
 */
public interface FollowInboxUseCase {

  InboxFollowing follow(FollowInboxCommand command, InboxFollower follower);
}
