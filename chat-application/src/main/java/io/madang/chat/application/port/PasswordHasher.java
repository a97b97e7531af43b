package io.madang.chat.application.port;

import io.madang.chat.domain.account.PasswordHash;

/**
 * Turns passwords into what may be stored, slowly on purpose.
 *
 * <p>Two hashes of one password differ. {@link #matches} takes as long for a wrong password as for
 * the right one. Both methods may be called from any thread and may wait, so that only a few run at
 * once.
 */
public interface PasswordHasher {

  PasswordHash hash(String password);

  boolean matches(String password, PasswordHash hash);
}
