package io.madang.chat.application.account;

import java.util.Optional;

/** Tells whose token it is; empty for one that is not valid, or whose member is gone. */
public interface AuthenticateUseCase {

  Optional<AuthenticatedMember> authenticate(String token);
}
