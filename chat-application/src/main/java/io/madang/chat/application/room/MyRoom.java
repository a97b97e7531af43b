package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Optional;

/**
 * A room in a member's own list.
 *
 * @param other who else is in a private room, as the directory knows them now; empty for a group,
 *     or if the directory has forgotten them
 */
public record MyRoom(RoomSummary summary, Optional<Member> other) {}
