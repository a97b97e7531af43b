package io.madang.chat.application.room;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.Optional;

/**
 * A room in a member's own list.
 *
 * @param other the other member of a private room, as the directory knows them now; empty for a
 *     group, or if they are no longer in the directory
 */
public record MyRoom(RoomSummary summary, Optional<Member> other) {}
