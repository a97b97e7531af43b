package io.madang.chat.application.port;

import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import java.util.Optional;

/**
 * What a member shows with each request after the login.
 *
 * <p>A token is made by us, for one member, for a limited time; one that was changed, made by
 * another, or has run out is not accepted. The answer does not tell which of these it was. May be
 * called from any thread.
 */
public interface AccessTokens {

  String issue(Member member, MemberRole role);

  Optional<TokenClaims> verify(String token);
}
