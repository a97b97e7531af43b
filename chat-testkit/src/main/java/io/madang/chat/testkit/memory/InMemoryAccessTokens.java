package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.TokenClaims;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that are valid only for the object that issued them. */
public final class InMemoryAccessTokens implements AccessTokens {

  private final Map<String, TokenClaims> issued = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Duration lifetime;

  public InMemoryAccessTokens(Clock clock, Duration lifetime) {
    this.clock = clock;
    this.lifetime = lifetime;
  }

  @Override
  public String issue(Member member, MemberRole role) {
    String token = UUID.randomUUID().toString();
    issued.put(token, new TokenClaims(member.id(), role, clock.instant().plus(lifetime)));
    return token;
  }

  @Override
  public Optional<TokenClaims> verify(String token) {
    return Optional.ofNullable(issued.get(token))
        .filter(claims -> clock.instant().isBefore(claims.expiresAt()));
  }
}
