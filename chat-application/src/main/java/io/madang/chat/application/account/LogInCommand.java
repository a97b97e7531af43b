package io.madang.chat.application.account;

/**
 * Somebody says who they are. Both texts are as typed: what could never be an account is simply not
 * one.
 */
public record LogInCommand(String email, String password) {

  @Override
  public String toString() {
    return "LogInCommand[hidden]";
  }
}
