package io.madang.chat.application.account;

import io.madang.chat.domain.member.Member;

/** The outcome of a {@link LogInCommand}. */
public sealed interface LogInResult {

  /** The token is a secret: its bearer can act as the member. */
  record LoggedIn(Member member, String token) implements LogInResult {

    @Override
    public String toString() {
      return "LoggedIn[" + member.id() + "]";
    }
  }

  record BadCredentials() implements LogInResult {}
}
