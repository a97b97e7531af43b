package io.madang.chat.application.account;

import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.account.PasswordHash;
import java.time.Clock;

final class SignUpService implements SignUpUseCase {

  private final MemberAccounts accounts;
  private final PasswordHasher hasher;
  private final Clock clock;

  SignUpService(MemberAccounts accounts, PasswordHasher hasher, Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.clock = clock;
  }

  @Override
  public SignUpResult signUp(SignUpCommand command) {
    PasswordHash hash = hasher.hash(command.password().value());
    return accounts
        .create(command.name(), command.email(), hash, clock.instant())
        .<SignUpResult>map(SignUpResult.SignedUp::new)
        .orElseGet(() -> new SignUpResult.Refused(RefusalCode.EMAIL_TAKEN));
  }
}
