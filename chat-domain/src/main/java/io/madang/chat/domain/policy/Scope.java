package io.madang.chat.domain.policy;

import io.madang.chat.domain.member.MemberId;
import java.util.Set;

/**
 * Which participants a decision looks at, so that a store reads no more of a large room.
 *
 * @param members those of these members who are in the room
 * @param eldest and so many of those who have been in the room for longest
 */
public record Scope(Set<MemberId> members, int eldest) {

  public Scope {
    members = Set.copyOf(members);
  }

  public static Scope of(MemberId member) {
    return new Scope(Set.of(member), 0);
  }
}
