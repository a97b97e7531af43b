package io.madang.chat.application.account;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.PasswordHasher;
import java.time.Clock;

/** The use cases for accounts, for hosts that do not own their users. */
public record AccountUseCases(
    SignUpUseCase signUp, LogInUseCase logIn, AuthenticateUseCase authenticate) {

  /** The ports that accounts are stored and checked with. */
  public record Means(MemberAccounts accounts, PasswordHasher hasher, AccessTokens tokens) {}

  public static AccountUseCases over(
      Means means, MemberDirectory members, IdSource ids, Clock clock) {
    return new AccountUseCases(
        new SignUpService(means.accounts(), means.hasher(), clock),
        new LogInService(means.accounts(), means.hasher(), means.tokens(), ids),
        new AuthenticateService(means.tokens(), members));
  }
}
