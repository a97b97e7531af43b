package io.madang.chat.adapter.web.internal.member;

import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.application.usecase.member.AuthenticatedMember;
import io.madang.chat.domain.member.Member;

/** The caller, as the token says. */
@WireNames
record MeResponse(long id, String name, String email, String role) {

  static MeResponse of(AuthenticatedMember caller) {
    Member member = caller.member();
    return new MeResponse(
        member.id().value(), member.name().value(), member.email().value(), caller.role().name());
  }
}
