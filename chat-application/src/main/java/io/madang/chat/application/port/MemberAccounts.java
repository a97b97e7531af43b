package io.madang.chat.application.port;

import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import java.time.Instant;
import java.util.Optional;

/**
 * The accounts of members who sign up here. Not needed if the host owns its users.
 *
 * <p>All methods may be called from any thread and on several nodes at once. A store that is away
 * is a {@link StoreUnavailableException}.
 */
public interface MemberAccounts {

  /** Creates an account; empty if the address, compared case-insensitively, already has one. */
  Optional<Member> create(MemberName name, EmailAddress email, PasswordHash password, Instant at);

  Optional<Account> findByEmail(EmailAddress email);

  /** Replaces the hash of a member, unless it is no longer the one that is to be replaced. */
  void replacePassword(MemberId member, PasswordHash before, PasswordHash after);
}
