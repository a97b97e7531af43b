package io.madang.chat.application.room;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;

/** Request for the participants of a room. */
public record ListParticipantsQuery(MemberId by, RoomId room) {}
