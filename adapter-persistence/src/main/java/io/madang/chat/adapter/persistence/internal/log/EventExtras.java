package io.madang.chat.adapter.persistence.internal.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.adapter.persistence.internal.row.Json;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beyond the columns that all kinds share: the JSON in {@code extras}. A kind
 * that says more adds a component here, and needs no migration.
 *
 * @param member the one it is about, as they were then
 * @param subject the one it is about, if only their id is known
 * @param role of the one it is about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventExtras(@Nullable Person member, @Nullable Long subject, @Nullable String role) {

  static String about(Member member, @Nullable ParticipantRole role) {
    return Json.write(
        new EventExtras(
            new Person(member.id().value(), member.name().value(), member.email().value()),
            null,
            role == null ? null : role.name()));
  }

  static String about(MemberId subject, ParticipantRole role) {
    return Json.write(new EventExtras(null, subject.value(), role.name()));
  }

  static EventExtras of(EventRow row) {
    return Json.read(requireNonNull(row.extras()), EventExtras.class);
  }

  Member toMember() {
    Person person = requireNonNull(member);
    return Member.of(person.id(), person.name(), person.email());
  }

  MemberId toSubject() {
    return new MemberId(requireNonNull(subject));
  }

  /** A role that a later version knows counts as the least one. */
  ParticipantRole toRole() {
    return ParticipantRole.OWNER.name().equals(role)
        ? ParticipantRole.OWNER
        : ParticipantRole.MEMBER;
  }

  record Person(long id, String name, String email) {}
}
