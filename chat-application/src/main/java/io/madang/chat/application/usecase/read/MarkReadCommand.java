package io.madang.chat.application.usecase.read;

import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.Sequence;
import java.util.Optional;

/** A participant has read up to an event, or, if none is named, everything. */
public record MarkReadCommand(MemberId member, RoomId room, Optional<Sequence> upTo) {}
