package io.madang.chat.application.message;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.room.RoomId;

/** Request for a page of the messages of a room. */
public record ReadHistoryQuery(MemberId by, RoomId room, MessageRange range) {}
