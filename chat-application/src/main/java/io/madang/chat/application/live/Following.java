package io.madang.chat.application.live;

import java.util.concurrent.CompletionStage;

/**
 * The hold that a follower's owner has on it. All methods may be called from any thread, and more
 * than once.
 */
public interface Following {

  /**
   * Completes once it is settled where the following begins, or that there is none: every event
   * that is stored from then on is heard. Never fails. The replay, if there is one, may still be to
   * come.
   */
  CompletionStage<Void> settled();

  /**
   * Completes once everything that was stored when the following began has been offered and taken;
   * fails if the store could not be read, and then nothing is followed. It was an outage if there
   * is a {@link io.madang.chat.application.port.StoreUnavailableException} behind the failure, and
   * a fault if there is none.
   */
  CompletionStage<FollowRoomResult> outcome();

  /** There is space again: offers what was not taken. */
  void resume();

  /** Ends it. An event that is just being offered may still come. */
  void close();
}
