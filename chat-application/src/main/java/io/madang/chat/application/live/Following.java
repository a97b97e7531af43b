package io.madang.chat.application.live;

import java.util.concurrent.CompletionStage;

/** Handle to a followed room. All methods may be called from any thread, and more than once. */
public interface Following {

  /**
   * Completes once the start of the following is fixed, or it is known that nothing is followed:
   * every event that is stored from then on is delivered. Never fails. A replay may still be
   * outstanding.
   */
  CompletionStage<Void> settled();

  /**
   * Completes once everything that was stored when the following began has been offered and
   * accepted. Fails if the store could not be read; then nothing is followed. The failure is an
   * outage if its causes include a {@link
   * io.madang.chat.application.port.StoreUnavailableException}, and a fault otherwise.
   */
  CompletionStage<FollowRoomResult> outcome();

  /** There is space again: offers what was refused. */
  void resume();

  /**
   * Stops following. A message whose {@code SendMessageUseCase} has answered still arrives, unless
   * the follower is behind.
   */
  void close();

  /** Completes once the following has ended, in whatever way: nothing more arrives. Never fails. */
  CompletionStage<Void> ended();
}
