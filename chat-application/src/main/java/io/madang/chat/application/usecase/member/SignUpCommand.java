package io.madang.chat.application.usecase.member;

import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.member.Password;

/** Somebody wants an account, under a name and an address that others can read. */
public record SignUpCommand(MemberName name, EmailAddress email, Password password) {

  public SignUpCommand {
    name.requireLegible();
    email.requireLegible();
  }
}
