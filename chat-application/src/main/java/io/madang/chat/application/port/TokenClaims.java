package io.madang.chat.application.port;

import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.MemberId;
import java.time.Instant;

/** The content of a valid token. */
public record TokenClaims(MemberId member, MemberRole role, Instant expiresAt) {}
