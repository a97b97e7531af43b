package io.madang.chat.adapter.web.internal.member;

import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.domain.member.Member;

@WireNames
public record MemberResponse(long id, String name, String email) {

  public static MemberResponse of(Member member) {
    return new MemberResponse(member.id().value(), member.name().value(), member.email().value());
  }
}
