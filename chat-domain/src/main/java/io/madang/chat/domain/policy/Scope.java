package io.madang.chat.domain.policy;

import io.madang.chat.domain.member.MemberId;
import java.util.Set;

/**
 * The participants that a decision looks at, so that a store need not read all of a large room.
 *
 * @param members those of these members who are in the room
 * @param eldest how many of the longest-standing participants, in addition
 */
public record Scope(Set<MemberId> members, int eldest) {

  public Scope {
    members = Set.copyOf(members);
  }

  public static Scope of(MemberId member) {
    return new Scope(Set.of(member), 0);
  }
}
