package io.madang.chat.application.account;

import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import java.time.Instant;

/** A member who has proven their identity, and until when the proof is valid. */
public record AuthenticatedMember(Member member, MemberRole role, Instant expiresAt) {}
