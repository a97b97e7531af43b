package io.madang.chat.application.room;

import io.madang.chat.domain.member.MemberId;
import java.util.List;

/**
 * Lists the rooms that a member is in, with the unread count, the last message and, for a private
 * room, the other member. Ordered by the latest message, newest first; a room that the member
 * joined after its latest message is ordered by the time of joining.
 *
 * <p>However many rooms there are, the store is queried once, and so is the directory.
 */
public interface ListMyRoomsUseCase {

  List<MyRoom> list(MemberId member);
}
