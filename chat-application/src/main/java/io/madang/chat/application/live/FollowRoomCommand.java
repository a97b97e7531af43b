package io.madang.chat.application.live;

import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/**
 * A participant wants to hear a room: everything after a position, or only what happens from now
 * on.
 */
public record FollowRoomCommand(MemberId member, RoomId room, Optional<LogPosition> after) {}
