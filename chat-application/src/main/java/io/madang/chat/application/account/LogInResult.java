package io.madang.chat.application.account;

import io.madang.chat.domain.member.Member;

/** What became of a {@link LogInCommand}. */
public sealed interface LogInResult {

  /** The token is a secret: it lets its bearer be the member. */
  record LoggedIn(Member member, String token) implements LogInResult {

    @Override
    public String toString() {
      return "LoggedIn[" + member.id() + "]";
    }
  }

  record BadCredentials() implements LogInResult {}
}
