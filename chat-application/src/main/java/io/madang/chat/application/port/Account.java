package io.madang.chat.application.port;

import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.Member;

/** A member with the credentials that log them in. */
public record Account(Member member, MemberRole role, PasswordHash password) {}
