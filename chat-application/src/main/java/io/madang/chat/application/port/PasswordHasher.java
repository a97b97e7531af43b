package io.madang.chat.application.port;

import io.madang.chat.domain.account.PasswordHash;

/**
 * Hashes passwords for storage, deliberately slowly.
 *
 * <p>Two hashes of the same password differ. {@link #matches} takes as long for a wrong password as
 * for the right one. Both methods may be called from any thread, and may block so that only a few
 * run at once.
 */
public interface PasswordHasher {

  PasswordHash hash(String password);

  boolean matches(String password, PasswordHash hash);

  /**
   * Whether {@link #hash} would make such a hash today. One that was made in another way, as by a
   * server from which members were taken over, is replaced when its member logs in.
   */
  default boolean isCurrent(PasswordHash hash) {
    return true;
  }
}
