package io.madang.chat.adapter.web.internal.account;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.member.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Slows down password guessing: allows a few failures a minute per account, and some more per
 * network address.
 *
 * <p>An attempt counts from its start, so that parallel attempts gain nothing, and is forgiven when
 * it succeeds. Each node counts for itself and remembers only the newest {@value #CAPACITY}
 * accounts and addresses: guessing is slowed down, not prevented.
 */
public final class LoginThrottle {

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int PER_ADDRESS = 3;
  private static final int CAPACITY = 20_000;

  private final int perAccount;
  private final Clock clock;
  private final LinkedHashMap<String, Attempts> attempts = new LinkedHashMap<>();

  public LoginThrottle(int failuresPerMinute, Clock clock) {
    this.perAccount = failuresPerMinute;
    this.clock = clock;
  }

  /** Registers an attempt; returns how long to wait if it may not be made now. */
  synchronized Optional<Duration> tryTo(String email, String address) {
    Instant now = clock.instant();
    Attempts ofAccount = current(accountKey(email), now);
    Attempts ofAddress = current(addressKey(address), now);
    if (ofAccount.count() >= perAccount) {
      return Optional.of(ofAccount.left(now));
    }
    if (ofAddress.count() >= perAccount * PER_ADDRESS) {
      return Optional.of(ofAddress.left(now));
    }
    put(accountKey(email), ofAccount.plus(1));
    put(addressKey(address), ofAddress.plus(1));
    return Optional.empty();
  }

  /** Forgives a successful attempt: resets the account, and takes one failure off the address. */
  synchronized void succeeded(String email, String address) {
    attempts.remove(accountKey(email));
    attempts.computeIfPresent(addressKey(address), (key, one) -> one.plus(-1));
  }

  private Attempts current(String key, Instant now) {
    Attempts known = attempts.get(key);
    return known == null || known.isOver(now) ? new Attempts(now, 0) : known;
  }

  private void put(String key, Attempts value) {
    attempts.put(key, value);
    if (attempts.size() > CAPACITY) {
      attempts.pollFirstEntry();
    }
  }

  /**
   * The same key for every spelling of an address; truncated, because it may be as long as a
   * request.
   */
  private static String accountKey(String email) {
    String key = keyOf(email.strip());
    return "account " + key.substring(0, Math.min(key.length(), 254));
  }

  private static String keyOf(String email) {
    try {
      return new EmailAddress(email).key();
    } catch (InvalidValueException nobodysAddress) {
      return email;
    }
  }

  private static String addressKey(String address) {
    return "address " + address;
  }

  private record Attempts(Instant since, int count) {

    Attempts plus(int more) {
      return new Attempts(since, Math.max(0, count + more));
    }

    boolean isOver(Instant now) {
      return !now.isBefore(since.plus(WINDOW));
    }

    Duration left(Instant now) {
      return Duration.between(now, since.plus(WINDOW));
    }
  }
}
