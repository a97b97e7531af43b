package io.madang.chat.application.account;

import io.madang.chat.domain.account.Password;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.MemberName;

/** Request for an account, under a legible name and address. */
public record SignUpCommand(MemberName name, EmailAddress email, Password password) {

  public SignUpCommand {
    name.requireLegible();
    email.requireLegible();
  }
}
