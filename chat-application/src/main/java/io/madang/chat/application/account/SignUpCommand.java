package io.madang.chat.application.account;

import io.madang.chat.domain.account.Password;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.MemberName;

/** Somebody wants an account, under a name and an address that others can read. */
public record SignUpCommand(MemberName name, EmailAddress email, Password password) {

  public SignUpCommand {
    name.requireLegible();
    email.requireLegible();
  }
}
