package io.madang.chat.application.usecase.member;

import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.member.Password;

/** Somebody wants an account. */
public record SignUpCommand(MemberName name, EmailAddress email, Password password) {}
