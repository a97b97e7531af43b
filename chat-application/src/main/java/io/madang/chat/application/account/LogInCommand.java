package io.madang.chat.application.account;

/**
 * Request to log in. Both texts are as typed: an address or password that could never be valid is
 * treated as a wrong one.
 */
public record LogInCommand(String email, String password) {

  @Override
  public String toString() {
    return "LogInCommand[hidden]";
  }
}
