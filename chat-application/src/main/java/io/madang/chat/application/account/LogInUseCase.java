package io.madang.chat.application.account;

/**
 * Gives a member a token for the right password.
 *
 * <p>Does the same work for an address without an account as for a wrong password, so that neither
 * the answer nor the time it takes tells which addresses have accounts.
 */
public interface LogInUseCase {

  LogInResult logIn(LogInCommand command);
}
