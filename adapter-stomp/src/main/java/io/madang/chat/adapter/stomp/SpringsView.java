package io.madang.chat.adapter.stomp;

import java.time.Duration;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;

/**
 * What Spring has seen of a session's input. Not all of it passes there, but Spring counts the
 * client's heart-beats, and may be in the middle of a frame. Not thread-safe: a session's input
 * comes one piece after the other.
 */
final class SpringsView {

  private final long longest;
  private long seenAt;
  private boolean midFrame;

  SpringsView(Duration heartBeat) {
    this.longest = heartBeat.isZero() ? Long.MAX_VALUE : heartBeat.toNanos();
  }

  /** Whether Spring needs to see this now: to know that the client lives, or what it has begun. */
  boolean isDue() {
    return midFrame || System.nanoTime() - seenAt > longest;
  }

  /**
   * Spring sees this. Where it is not certain that a frame ends with it, everything that follows
   * goes there as well.
   */
  void seen(WebSocketMessage<?> message) {
    seenAt = System.nanoTime();
    midFrame |= !(message instanceof TextMessage text) || !isWhole(text.getPayload());
  }

  /** Heart-beats, or one frame that ends where the text ends. */
  private static boolean isWhole(String text) {
    int zero = text.indexOf('\0');
    boolean endsThere = zero >= 0 && text.substring(zero + 1).isBlank();
    boolean says = text.contains("content-length");
    return text.isBlank() || (endsThere && !says) || SendFrame.read(text).isPresent();
  }
}
