package io.madang.chat.adapter.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beyond the columns that all kinds share: the JSON in {@code extras}. A kind
 * that says more adds a component here, and needs no migration.
 *
 * @param member the one it is about, as they were then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventExtras(@Nullable Person member) {

  /** The extras of an event that is about a member. */
  static String about(Member member) {
    return Json.write(
        new EventExtras(
            new Person(member.id().value(), member.name().value(), member.email().value())));
  }

  record Person(long id, String name, String email) {

    Member toMember() {
      return new Member(new MemberId(id), new MemberName(name), new EmailAddress(email));
    }
  }
}
