package io.madang.chat.application.account;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.Account;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.account.Password;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import java.util.Optional;

final class LogInService implements LogInUseCase {

  private final MemberAccounts accounts;
  private final PasswordHasher hasher;
  private final AccessTokens tokens;
  private final PasswordHash nobodys;

  LogInService(MemberAccounts accounts, PasswordHasher hasher, AccessTokens tokens, IdSource ids) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.tokens = tokens;
    this.nobodys = hasher.hash(ids.next());
  }

  @Override
  public LogInResult logIn(LogInCommand command) {
    Optional<Account> account = find(command.email());
    boolean right = isRight(command.password(), account.map(Account::password).orElse(nobodys));
    return account
        .filter(found -> right)
        .<LogInResult>map(this::letIn)
        .orElseGet(LogInResult.BadCredentials::new);
  }

  private Optional<Account> find(String email) {
    try {
      return accounts.findByEmail(new EmailAddress(email));
    } catch (InvalidValueException nobodysAddress) {
      return Optional.empty();
    }
  }

  /** An impossible password is not hashed: it may be as long as a request. */
  private boolean isRight(String password, PasswordHash hash) {
    try {
      return hasher.matches(new Password(password).value(), hash);
    } catch (InvalidValueException nobodysPassword) {
      return false;
    }
  }

  private LogInResult letIn(Account account) {
    return new LogInResult.LoggedIn(
        account.member(), tokens.issue(account.member(), account.role()));
  }
}
