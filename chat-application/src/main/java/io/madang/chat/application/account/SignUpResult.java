package io.madang.chat.application.account;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.member.Member;

/** The outcome of a {@link SignUpCommand}. */
public sealed interface SignUpResult {

  record SignedUp(Member member) implements SignUpResult {}

  record Refused(RefusalCode code) implements SignUpResult {}
}
