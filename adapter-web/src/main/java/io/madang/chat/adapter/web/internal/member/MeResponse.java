package io.madang.chat.adapter.web.internal.member;

import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.domain.member.Member;

/** The caller, as identified by the token. */
@WireNames
record MeResponse(long id, String name, String email, String role) {

  static MeResponse of(AuthenticatedMember caller) {
    Member member = caller.member();
    return new MeResponse(
        member.id().value(), member.name().value(), member.email().value(), caller.role().name());
  }
}
