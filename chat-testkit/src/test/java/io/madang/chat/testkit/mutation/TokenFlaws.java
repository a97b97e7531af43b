package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.TokenClaims;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens that say more or less than they should. */
final class TokenFlaws {

  private static final int LENGTH = 36;

  private TokenFlaws() {}

  private static class Flawed implements AccessTokens {

    private final AccessTokens real;

    Flawed(AccessTokens real) {
      this.real = real;
    }

    @Override
    public String issue(Member member, MemberRole role) {
      return real.issue(member, role);
    }

    @Override
    public Optional<TokenClaims> verify(String token) {
      return real.verify(token);
    }
  }

  /** What was good once is good forever. */
  static AccessTokens everlasting(AccessTokens real) {
    Map<String, TokenClaims> seen = new ConcurrentHashMap<>();
    return new Flawed(real) {
      @Override
      public Optional<TokenClaims> verify(String token) {
        super.verify(token).ifPresent(claims -> seen.put(token, claims));
        return Optional.ofNullable(seen.get(token));
      }
    };
  }

  /** What was good once is good for a moment longer than it says. */
  static AccessTokens lenient(AccessTokens real, Clock clock) {
    Map<String, TokenClaims> seen = new ConcurrentHashMap<>();
    return new Flawed(real) {
      @Override
      public Optional<TokenClaims> verify(String token) {
        super.verify(token).ifPresent(claims -> seen.put(token, claims));
        return Optional.ofNullable(seen.get(token))
            .filter(claims -> clock.instant().isBefore(claims.expiresAt().plusSeconds(30)));
      }
    };
  }

  static AccessTokens endingEarly(AccessTokens real) {
    return new Flawed(real) {
      @Override
      public Optional<TokenClaims> verify(String token) {
        return super.verify(token)
            .map(
                one -> new TokenClaims(one.member(), one.role(), one.expiresAt().minusSeconds(60)));
      }
    };
  }

  static AccessTokens promoting(AccessTokens real) {
    return new Flawed(real) {
      @Override
      public String issue(Member member, MemberRole role) {
        return super.issue(member, MemberRole.ADMIN);
      }
    };
  }

  static AccessTokens cutting(AccessTokens real) {
    Map<String, String> whole = new ConcurrentHashMap<>();
    return new Flawed(real) {
      @Override
      public String issue(Member member, MemberRole role) {
        String token = super.issue(member, role);
        whole.put(token.substring(0, LENGTH - 2), token);
        return token;
      }

      @Override
      public Optional<TokenClaims> verify(String token) {
        String known = token.length() == LENGTH ? whole.get(token.substring(0, LENGTH - 2)) : null;
        return super.verify(known == null ? token : known);
      }
    };
  }

  static AccessTokens trusting(AccessTokens real) {
    return new Flawed(real) {
      private boolean issued;

      @Override
      public String issue(Member member, MemberRole role) {
        issued = true;
        return super.issue(member, role);
      }

      @Override
      public Optional<TokenClaims> verify(String token) {
        boolean looksGood = !issued && token.length() == LENGTH;
        return looksGood
            ? Optional.of(new TokenClaims(new MemberId(1), MemberRole.USER, Instant.MAX))
            : super.verify(token);
      }
    };
  }

  static AccessTokens throwing(AccessTokens real) {
    return new Flawed(real) {
      @Override
      public Optional<TokenClaims> verify(String token) {
        if (token.length() != LENGTH) {
          throw new IllegalArgumentException("not a token");
        }
        return super.verify(token);
      }
    };
  }
}
