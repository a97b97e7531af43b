package io.madang.chat.adapter.persistence.internal.original;

import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Person;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes members of the original's, who keep their ids. The original checks neither names nor
 * addresses: a name that does not fit is shortened, and an address that is none, or that another
 * member has but for the case of letters, is replaced by one that reaches nobody.
 */
final class AdoptedMembers {

  private static final int LONGEST_NAME = 50;
  private static final String BCRYPT = "\\$2[aby]\\$.{56}";

  private final Map<Long, Member> members = new HashMap<>();
  private final Set<String> keys = new HashSet<>();
  private long replacedAddresses;
  private long unusablePasswords;

  /** A member with what their account says. */
  record Adopted(Member member, PasswordHash password, MemberRole role, Instant at) {}

  Adopted adopt(Person person) {
    Member member =
        new Member(new MemberId(person.id()), name(person), address(person.id(), person.email()));
    members.put(person.id(), member);
    return new Adopted(member, password(person.password()), role(person.role()), person.at());
  }

  Optional<Member> find(long id) {
    return Optional.ofNullable(members.get(id));
  }

  /** For somebody whose row is gone. */
  static Member unknown(long id) {
    return new Member(new MemberId(id), new MemberName("unknown"), placeholder(id));
  }

  long count() {
    return members.size();
  }

  long replacedAddresses() {
    return replacedAddresses;
  }

  long unusablePasswords() {
    return unusablePasswords;
  }

  private static MemberName name(Person person) {
    try {
      return new MemberName(OneLine.of(person.name(), LONGEST_NAME));
    } catch (InvalidValueException nothingToSee) {
      return new MemberName("member " + person.id());
    }
  }

  private EmailAddress address(long id, @Nullable String text) {
    try {
      EmailAddress address = new EmailAddress(text == null ? "" : text);
      if (keys.add(address.key())) {
        return address;
      }
    } catch (InvalidValueException none) {
      // As if somebody else had it.
    }
    replacedAddresses++;
    EmailAddress replacement = placeholder(id);
    keys.add(replacement.key());
    return replacement;
  }

  /** The top-level domain is reserved for what is none. */
  private static EmailAddress placeholder(long id) {
    return new EmailAddress("member-" + id + "@imported.invalid");
  }

  /** Spring's own prefix says which method it is; older servers wrote BCrypt without it. */
  private PasswordHash password(@Nullable String stored) {
    if (stored != null && stored.matches("\\{bcrypt}" + BCRYPT)) {
      return new PasswordHash(stored);
    }
    if (stored != null && stored.matches(BCRYPT)) {
      return new PasswordHash("{bcrypt}" + stored);
    }
    unusablePasswords++;
    return new PasswordHash("{unusable}");
  }

  private static MemberRole role(@Nullable String role) {
    return "ADMIN".equals(role) ? MemberRole.ADMIN : MemberRole.USER;
  }
}
