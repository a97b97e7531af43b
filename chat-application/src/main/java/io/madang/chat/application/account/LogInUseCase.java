package io.madang.chat.application.account;

/**
 * Issues a token to a member for the right password.
 *
 * <p>Does the same work for an address without an account as for a wrong password, so that neither
 * the answer nor its timing reveals which addresses have accounts.
 */
public interface LogInUseCase {

  LogInResult logIn(LogInCommand command);
}
