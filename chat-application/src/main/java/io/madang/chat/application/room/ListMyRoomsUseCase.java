package io.madang.chat.application.room;

import io.madang.chat.domain.member.MemberId;
import java.util.List;

/**
 * The rooms that a member is in, the one with the latest message first, with what a list of them
 * shows: the unread count, the last message, and who the other one is. A room that the member came
 * into after its last message counts from then on.
 *
 * <p>However many rooms there are, the store is asked once, and so is the directory.
 */
public interface ListMyRoomsUseCase {

  List<MyRoom> list(MemberId member);
}
