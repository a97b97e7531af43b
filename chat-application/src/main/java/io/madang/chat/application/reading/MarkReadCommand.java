package io.madang.chat.application.reading;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;

/** Report that a participant has read up to an event, or, if none is named, everything. */
public record MarkReadCommand(MemberId by, RoomId room, Optional<Sequence> upTo) {}
