package io.madang.chat.application.usecase.member;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberRole;
import java.time.Instant;

/** A member who has proven who they are, and until when that holds. */
public record AuthenticatedMember(Member member, MemberRole role, Instant expiresAt) {}
