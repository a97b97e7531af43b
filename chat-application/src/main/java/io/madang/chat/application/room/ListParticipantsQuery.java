package io.madang.chat.application.room;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;

/** Somebody wants to know who is in a room. */
public record ListParticipantsQuery(MemberId asking, RoomId room) {}
