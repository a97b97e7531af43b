package io.madang.chat.adapter.web;

import io.madang.chat.domain.member.Member;

@WireNames
record MemberResponse(long id, String name, String email) {
  static MemberResponse of(Member member) {
    return new MemberResponse(member.id().value(), member.name().value(), member.email().value());
  }
}
