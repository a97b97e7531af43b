package io.madang.chat.application.usecase.room;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.read.RoomSummary;
import java.util.List;

/** The rooms that a member is in with their unread counts, the liveliest first. */
public interface ListMyRoomsUseCase {

  List<RoomSummary> list(MemberId member);
}
