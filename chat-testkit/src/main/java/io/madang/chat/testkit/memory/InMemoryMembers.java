package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.Account;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

final class InMemoryMembers implements MemberDirectory, MemberAccounts {

  private final NavigableMap<MemberId, Account> accounts = new TreeMap<>();

  @Override
  public synchronized Optional<Member> create(
      MemberName name, EmailAddress email, PasswordHash password, Instant at) {
    if (findByEmail(email).isPresent()) {
      return Optional.empty();
    }
    Member member = new Member(new MemberId(accounts.size() + 1L), name, email);
    accounts.put(member.id(), new Account(member, MemberRole.USER, password));
    return Optional.of(member);
  }

  @Override
  public synchronized Optional<Account> findByEmail(EmailAddress email) {
    return accounts.values().stream()
        .filter(account -> account.member().email().equals(email))
        .findFirst();
  }

  @Override
  public synchronized void replacePassword(
      MemberId member, PasswordHash before, PasswordHash after) {
    accounts.computeIfPresent(
        member,
        (id, account) ->
            account.password().equals(before)
                ? new Account(account.member(), account.role(), after)
                : account);
  }

  @Override
  public synchronized Optional<Member> find(MemberId id) {
    return Optional.ofNullable(accounts.get(id)).map(Account::member);
  }

  @Override
  public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
    Map<MemberId, Member> found = new HashMap<>();
    ids.forEach(id -> find(id).ifPresent(member -> found.put(id, member)));
    return found;
  }

  @Override
  public synchronized List<Member> list(Optional<MemberId> after, int limit) {
    return after.map(last -> accounts.tailMap(last, false)).orElse(accounts).values().stream()
        .limit(limit)
        .map(Account::member)
        .toList();
  }
}
