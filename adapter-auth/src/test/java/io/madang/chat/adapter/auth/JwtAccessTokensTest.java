package io.madang.chat.adapter.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwk;
import io.jsonwebtoken.security.Jwks;
import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.TokenClaims;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberRole;
import io.madang.chat.testkit.contract.AccessTokensContract;
import io.madang.chat.testkit.fixture.Members;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

final class JwtAccessTokensTest implements AccessTokensContract {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private final SigningSecret secret = SigningSecret.random();
  private final Member alice = Members.aMember("Alice");
  private final JwtAccessTokens tokens = at(NOW);

  @Override
  public AccessTokens tokens(Clock clock) {
    return new JwtAccessTokens(secret, HOUR, clock);
  }

  @Override
  public AccessTokens strangersTokens(Clock clock) {
    return new JwtAccessTokens(SigningSecret.random(), HOUR, clock);
  }

  @Override
  public Duration lifetime() {
    return HOUR;
  }

  @Test
  void token_saysWhoseItIsAndUntilWhen() {
    assertThat(tokens.verify(tokens.issue(alice, MemberRole.ADMIN)))
        .contains(new TokenClaims(alice.id(), MemberRole.ADMIN, NOW.plus(HOUR)));
    assertThat(tokens.issue(alice, MemberRole.USER))
        .isNotEqualTo(tokens.issue(alice, MemberRole.USER));
  }

  @Test
  void token_endsWhenItSaysAndWithoutGrace() {
    String token = tokens.issue(alice, MemberRole.USER);
    Instant end = tokens.verify(token).orElseThrow().expiresAt();
    assertThat(end).isEqualTo(NOW.plus(HOUR));
    assertThat(at(end.minusMillis(1)).verify(token)).isPresent();
    assertThat(at(end).verify(token)).isEmpty();
    assertThat(at(end.plusSeconds(1)).verify(token)).isEmpty();
  }

  @Test
  void otherKey_isRefused() {
    String foreign =
        new JwtAccessTokens(SigningSecret.random(), HOUR, clock(NOW)).issue(alice, MemberRole.USER);
    assertThat(tokens.verify(foreign)).isEmpty();
  }

  @Test
  void changedPayload_isRefused() {
    String[] parts = tokens.issue(alice, MemberRole.USER).split("\\.", -1);
    String payload =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("USER", "ADMIN");
    assertThat(tokens.verify(parts[0] + "." + encode(payload) + "." + parts[2])).isEmpty();
  }

  @Test
  void unsigned_isRefused() {
    String payload = tokens.issue(alice, MemberRole.USER).split("\\.", -1)[1];
    for (String alg : new String[] {"none", "None", "NONE", "HS256"}) {
      assertThat(tokens.verify(encode("{\"alg\":\"" + alg + "\"}") + "." + payload + "."))
          .isEmpty();
    }
  }

  @Test
  void otherAlgorithm_isRefusedEvenWithOurKey() {
    byte[] longKey = new byte[64];
    System.arraycopy(secret.key().getEncoded(), 0, longKey, 0, 32);
    var key = new SecretKeySpec(longKey, "HmacSHA512");
    assertThat(tokens.verify(ours().signWith(key, Jwts.SIG.HS512).compact())).isEmpty();
  }

  @Test
  void headerThatNamesAKey_isRefused() throws GeneralSecurityException {
    assertThat(verify(ours())).isPresent();
    assertThat(verify(withHeader("jku", "https://evil.example.org/keys"))).isEmpty();
    assertThat(verify(withHeader("jwk", attackersKey()))).isEmpty();
    assertThat(verify(withHeader("kid", "../../dev/null"))).isEmpty();
    String payload = tokens.issue(alice, MemberRole.USER).split("\\.", -1)[1];
    assertThat(tokens.verify(signed("{\"alg\":\"HS256\"}", payload))).isPresent();
    assertThat(
            tokens.verify(signed("{\"alg\":\"HS256\",\"crit\":[\"b64\"],\"b64\":true}", payload)))
        .isEmpty();
  }

  @Test
  void otherIssuerOrMissingClaims_areRefused() {
    assertThat(verify(ours().issuer("somebody"))).isEmpty();
    assertThat(verify(ours().issuer(null))).isEmpty();
    assertThat(verify(ours().expiration(null))).isEmpty();
    assertThat(verify(ours().claim("uid", null))).isEmpty();
    assertThat(verify(ours().claim("uid", "1"))).isEmpty();
    assertThat(verify(ours().claim("uid", -1))).isEmpty();
    assertThat(verify(ours().claim("role", "ROOT"))).isEmpty();
    assertThat(verify(ours().claim("role", 1))).isEmpty();
    assertThat(verify(ours().notBefore(Date.from(NOW.plusSeconds(60))))).isEmpty();
  }

  @Test
  void nonsense_isRefused() {
    for (String nonsense :
        new String[] {"", " ", ".", "..", "a.b.c", "\u0000", "x".repeat(100_000), "가.나.다"}) {
      assertThat(tokens.verify(nonsense)).isEmpty();
    }
  }

  private static Jwk<?> attackersKey() {
    return Jwks.builder().key((ECPublicKey) Jwts.SIG.ES256.keyPair().build().getPublic()).build();
  }

  private JwtBuilder ours() {
    return Jwts.builder()
        .issuer("madang")
        .subject(alice.email().value())
        .claim("uid", alice.id().value())
        .claim("role", "USER")
        .expiration(Date.from(NOW.plus(HOUR)));
  }

  private JwtBuilder withHeader(String name, Object value) {
    return ours().header().add(name, value).and();
  }

  private Optional<TokenClaims> verify(JwtBuilder token) {
    return tokens.verify(token.signWith(secret.key(), Jwts.SIG.HS256).compact());
  }

  private JwtAccessTokens at(Instant now) {
    return new JwtAccessTokens(secret, HOUR, clock(now));
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private String signed(String header, String payload) throws GeneralSecurityException {
    String body = encode(header) + "." + payload;
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(secret.key());
    byte[] signature = mac.doFinal(body.getBytes(StandardCharsets.UTF_8));
    return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
