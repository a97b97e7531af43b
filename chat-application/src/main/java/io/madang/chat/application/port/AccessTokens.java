package io.madang.chat.application.port;

import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import java.util.Optional;

/**
 * Issues and checks the tokens that members present with each request after the login.
 *
 * <p>A token is valid for one member, for a limited time. One that was modified, issued by somebody
 * else, or has expired is not accepted; the answer does not reveal which. May be called from any
 * thread.
 */
public interface AccessTokens {

  String issue(Member member, MemberRole role);

  Optional<TokenClaims> verify(String token);
}
