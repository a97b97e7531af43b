package io.madang.chat.application.port;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberRole;
import io.madang.chat.domain.member.PasswordHash;

/** A member with what is needed to let them in. */
public record Account(Member member, MemberRole role, PasswordHash password) {}
