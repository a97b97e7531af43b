package io.madang.chat.application.account;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.TokenClaims;
import java.util.Optional;

final class AuthenticateService implements AuthenticateUseCase {

  private final AccessTokens tokens;
  private final MemberDirectory members;

  AuthenticateService(AccessTokens tokens, MemberDirectory members) {
    this.tokens = tokens;
    this.members = members;
  }

  @Override
  public Optional<AuthenticatedMember> authenticate(String token) {
    return tokens.verify(token).flatMap(this::whose);
  }

  private Optional<AuthenticatedMember> whose(TokenClaims claims) {
    return members
        .find(claims.member())
        .map(member -> new AuthenticatedMember(member, claims.role(), claims.expiresAt()));
  }
}
