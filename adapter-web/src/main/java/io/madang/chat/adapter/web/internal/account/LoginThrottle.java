package io.madang.chat.adapter.web.internal.account;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.member.EmailAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * Slows down password guessing: a few failures a minute per account, some more per address.
 *
 * <p>An attempt counts when it begins, so that many at once gain nothing, and no longer when it has
 * succeeded. Counts what this node sees, and remembers only the newest {@value #CAPACITY} names: it
 * is a brake, not a lock.
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

  /** Empty if the attempt may be made; else how long to wait before the next one. */
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

  /** The attempt was no guess: the account starts afresh, and the address has one failure less. */
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

  /** However the address is written. Only the beginning of what may be as long as a request. */
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
