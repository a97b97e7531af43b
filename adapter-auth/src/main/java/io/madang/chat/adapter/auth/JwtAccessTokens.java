package io.madang.chat.adapter.auth;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jws;
import io.jsonwebtoken.JwtException;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.TokenClaims;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * Access tokens as JSON Web Tokens, signed with HS256 and nothing else.
 *
 * <p>A token carries {@code sub} (the email), {@code role}, {@code uid} (the member's id), {@code
 * iss}, {@code iat}, {@code exp} and {@code jti}. It expires at {@code exp} by the clock of the
 * checking node, without leeway: a session that is closed when its token expires must not be able
 * to reconnect with the same token. Key references in a header are never followed: a token whose
 * header contains more than its algorithm and type is rejected.
 */
public final class JwtAccessTokens implements AccessTokens {

  private static final String ISSUER = "madang";
  private static final String ROLE = "role";
  private static final String UID = "uid";
  private static final int MAX_LENGTH = 4_096;
  private static final Set<String> KNOWN_HEADERS = Set.of("alg", "typ");

  private final SecretKey key;
  private final Duration lifetime;
  private final Clock clock;
  private final JwtParser parser;

  public JwtAccessTokens(SigningSecret secret, Duration lifetime, Clock clock) {
    if (!lifetime.isPositive()) {
      throw new IllegalArgumentException("The lifetime of access tokens must be positive");
    }
    this.key = secret.key();
    this.lifetime = lifetime;
    this.clock = clock;
    this.parser = parser(key, clock);
  }

  @Override
  public String issue(Member member, MemberRole role) {
    Instant now = clock.instant();
    return Jwts.builder()
        .issuer(ISSUER)
        .subject(member.email().value())
        .claim(ROLE, role.name())
        .claim(UID, member.id().value())
        .issuedAt(Date.from(now))
        .expiration(Date.from(now.plus(lifetime)))
        .id(UUID.randomUUID().toString())
        .signWith(key, Jwts.SIG.HS256)
        .compact();
  }

  @Override
  public Optional<TokenClaims> verify(String token) {
    if (token.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return claims(parser.parseSignedClaims(token));
    } catch (JwtException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static JwtParser parser(SecretKey key, Clock clock) {
    return Jwts.parser()
        .sig()
        .clear()
        .add(Jwts.SIG.HS256)
        .and()
        .zip()
        .clear()
        .and()
        .verifyWith(key)
        .requireIssuer(ISSUER)
        .clock(() -> Date.from(clock.instant()))
        .build();
  }

  /** A token with a missing claim, or one of another type, was not issued here and is rejected. */
  private Optional<TokenClaims> claims(Jws<Claims> jws) {
    Claims claims = jws.getPayload();
    Long uid = claims.get(UID, Long.class);
    String role = claims.get(ROLE, String.class);
    Date expiration = claims.getExpiration();
    if (uid == null
        || role == null
        || expiration == null
        || !expiration.toInstant().isAfter(clock.instant())
        || !KNOWN_HEADERS.containsAll(jws.getHeader().keySet())) {
      return Optional.empty();
    }
    return Optional.of(
        new TokenClaims(new MemberId(uid), MemberRole.valueOf(role), expiration.toInstant()));
  }
}
