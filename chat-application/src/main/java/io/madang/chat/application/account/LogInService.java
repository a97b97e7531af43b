package io.madang.chat.application.account;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.Account;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.application.port.StoreUnavailableException;
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
        .<LogInResult>map(found -> letIn(found, command.password()))
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
      return hasher.matches(Password.typed(password), hash);
    } catch (InvalidValueException nobodysPassword) {
      return false;
    }
  }

  private LogInResult letIn(Account account, String password) {
    if (!hasher.isCurrent(account.password())) {
      renew(account, password);
    }
    return new LogInResult.LoggedIn(
        account.member(), tokens.issue(account.member(), account.role()));
  }

  /** Only now is the password known. A store that is away does not keep anybody out. */
  private void renew(Account account, String password) {
    PasswordHash renewed = hasher.hash(Password.typed(password));
    try {
      accounts.replacePassword(account.member().id(), account.password(), renewed);
    } catch (StoreUnavailableException later) {
      // At the next login.
    }
  }
}
