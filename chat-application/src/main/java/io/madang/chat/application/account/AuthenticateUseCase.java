package io.madang.chat.application.account;

import java.util.Optional;

/**
 * Identifies the member by a token; empty if the token is not valid or its member no longer exists.
 */
public interface AuthenticateUseCase {

  Optional<AuthenticatedMember> authenticate(String token);
}
