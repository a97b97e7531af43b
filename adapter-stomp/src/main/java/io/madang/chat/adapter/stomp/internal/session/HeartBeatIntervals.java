package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.protocol.stomp.ProtocolViolation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The heart-beat intervals of both sides of a session, in nanoseconds; zero for never.
 *
 * @param ours what the client may expect of us
 * @param theirs what we may expect of the client
 */
public record HeartBeatIntervals(long ours, long theirs) {

  static final HeartBeatIntervals NONE = new HeartBeatIntervals(0, 0);

  private static final long LONGEST_MS = Duration.ofDays(1).toMillis();

  /** Negotiates the intervals from the server's offer and the header of the client's CONNECT. */
  public static HeartBeatIntervals agree(Duration offer, @Nullable String header) {
    String[] said = (header == null ? "0,0" : header).split(",", -1);
    if (said.length != 2) {
      throw ProtocolViolation.malformed();
    }
    long offered = offer.toMillis();
    return new HeartBeatIntervals(
        slower(offered, millis(said[1])), slower(offered, millis(said[0])));
  }

  /** Zero means that a side cannot, or does not want to. */
  private static long slower(long one, long other) {
    return one == 0 || other == 0 ? 0 : Duration.ofMillis(Math.max(one, other)).toNanos();
  }

  private static long millis(String said) {
    String digits = said.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw ProtocolViolation.malformed();
    }
    return digits.length() > 9 ? LONGEST_MS : Math.min(Long.parseLong(digits), LONGEST_MS);
  }
}
