package io.madang.chat.application.inbox;

/**
 * Tells a member that the list of their rooms looks different now, and which room of it: there is a
 * new event, they have read on elsewhere, they came, left or were put into it.
 *
 * <p>These are hints: at most once, in no order, and several changes of a room within about a
 * second are one. What has changed is to be asked of {@code ListMyRoomsUseCase}; the hint comes
 * after the change is committed. While the fan-out is away, what happens on other nodes is hinted
 * at within a few seconds.
 *
 * <p>Returns at once; {@link InboxFollower#opened} says that hints come from now on.
 */
public interface FollowInboxUseCase {

  InboxFollowing follow(FollowInboxCommand command, InboxFollower follower);
}
