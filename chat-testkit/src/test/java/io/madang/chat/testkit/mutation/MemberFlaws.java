package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.Account;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.testkit.fixture.Members;
import java.text.Normalizer;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Directories and accounts that know the wrong people. */
final class MemberFlaws {

  private MemberFlaws() {}

  private static class FlawedDirectory implements MemberDirectory {

    private final MemberDirectory real;

    FlawedDirectory(MemberDirectory real) {
      this.real = real;
    }

    @Override
    public Optional<Member> find(MemberId id) {
      return real.find(id);
    }

    @Override
    public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
      return real.findAll(ids);
    }

    @Override
    public List<Member> list(Optional<MemberId> after, int limit) {
      return real.list(after, limit);
    }
  }

  static MemberDirectory knowingAnybody(MemberDirectory real) {
    return new FlawedDirectory(real) {
      @Override
      public Optional<Member> find(MemberId id) {
        return super.find(id).or(() -> Optional.of(Members.aMember(id.value(), "anybody")));
      }
    };
  }

  static MemberDirectory changing(MemberDirectory real, UnaryOperator<Member> change) {
    return new FlawedDirectory(real) {
      @Override
      public Optional<Member> find(MemberId id) {
        return super.find(id).map(change);
      }
    };
  }

  static Member inLowerCase(Member member) {
    String lower = member.email().value().toLowerCase(Locale.ROOT);
    return new Member(member.id(), member.name(), new EmailAddress(lower));
  }

  static Member inAscii(Member member) {
    String ascii = member.name().value().replaceAll("[^\\x20-\\x7e]", "?");
    return new Member(member.id(), new MemberName(ascii), member.email());
  }

  static MemberDirectory inventingSomebody(MemberDirectory real) {
    return new FlawedDirectory(real) {
      @Override
      public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
        Map<MemberId, Member> found = new HashMap<>(super.findAll(ids));
        ids.forEach(id -> found.putIfAbsent(id, Members.aMember(id.value(), "anybody")));
        return found;
      }
    };
  }

  static MemberDirectory findingEachOnce(MemberDirectory real) {
    return new FlawedDirectory(real) {
      @Override
      public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
        return ids.stream()
            .flatMap(id -> find(id).stream())
            .collect(Collectors.toMap(Member::id, Function.identity()));
      }
    };
  }

  static MemberDirectory listing(MemberDirectory real, UnaryOperator<List<Member>> change) {
    return listing(real, (after, limit) -> change.apply(real.list(after, limit)));
  }

  /** Each page is the first one. */
  static MemberDirectory listingFromTheStart(MemberDirectory real) {
    return listing(real, (after, limit) -> real.list(Optional.empty(), limit));
  }

  static MemberDirectory listingWithoutLimit(MemberDirectory real) {
    return listing(real, (after, limit) -> real.list(after, Integer.MAX_VALUE));
  }

  static MemberDirectory listingAlive(MemberDirectory real) {
    return listing(
        real,
        (after, limit) ->
            new AbstractList<>() {
              @Override
              public Member get(int index) {
                return real.list(after, limit).get(index);
              }

              @Override
              public int size() {
                return real.list(after, limit).size();
              }
            });
  }

  private interface Listing {
    List<Member> list(Optional<MemberId> after, int limit);
  }

  private static MemberDirectory listing(MemberDirectory real, Listing how) {
    return new FlawedDirectory(real) {
      @Override
      public List<Member> list(Optional<MemberId> after, int limit) {
        return how.list(after, limit);
      }
    };
  }

  private static class FlawedAccounts implements MemberAccounts {

    private final MemberAccounts real;

    FlawedAccounts(MemberAccounts real) {
      this.real = real;
    }

    @Override
    public Optional<Member> create(
        MemberName name, EmailAddress email, PasswordHash password, Instant at) {
      return real.create(name, email, password, at);
    }

    @Override
    public Optional<Account> findByEmail(EmailAddress email) {
      return real.findByEmail(email);
    }

    @Override
    public void replacePassword(MemberId member, PasswordHash before, PasswordHash after) {
      real.replacePassword(member, before, after);
    }
  }

  /** A taken address is handed out again. */
  static MemberAccounts handingOutTwice(MemberAccounts real) {
    return new FlawedAccounts(real) {
      @Override
      public Optional<Member> create(
          MemberName name, EmailAddress email, PasswordHash password, Instant at) {
        return super.create(name, email, password, at)
            .or(() -> Optional.of(Members.aMember("twin")));
      }
    };
  }

  /** Tells addresses apart by the case of their letters. */
  static MemberAccounts tellingCasesApart(MemberAccounts real) {
    return new FlawedAccounts(real) {
      @Override
      public Optional<Account> findByEmail(EmailAddress email) {
        return super.findByEmail(email)
            .filter(account -> account.member().email().value().equals(email.value()));
      }
    };
  }

  /** Compares what is left of an address when its accents are gone. */
  static MemberAccounts comparingAsciiOnly(MemberAccounts real) {
    return new FlawedAccounts(real) {
      @Override
      public Optional<Member> create(
          MemberName name, EmailAddress email, PasswordHash password, Instant at) {
        String ascii =
            Normalizer.normalize(email.value(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return super.create(name, new EmailAddress(ascii), password, at);
      }
    };
  }

  static MemberAccounts keepingAnotherHash(MemberAccounts real) {
    return new FlawedAccounts(real) {
      @Override
      public Optional<Account> findByEmail(EmailAddress email) {
        return super.findByEmail(email)
            .map(one -> new Account(one.member(), one.role(), new PasswordHash("other")));
      }
    };
  }

  static MemberAccounts replacingNoHash(MemberAccounts real) {
    return new FlawedAccounts(real) {
      @Override
      public void replacePassword(MemberId member, PasswordHash before, PasswordHash after) {}
    };
  }

  static MemberAccounts findingAnybody(MemberAccounts real, Account anybody) {
    return new FlawedAccounts(real) {
      @Override
      public Optional<Account> findByEmail(EmailAddress email) {
        return super.findByEmail(email).or(() -> Optional.of(anybody));
      }
    };
  }
}
