package io.madang.chat.application.live;

import java.util.concurrent.CompletionStage;

/**
 * Tells the followers of a room, on every node, that a participant is typing.
 *
 * <p>Best effort, and nothing is stored: a lost signal does no harm. Limiting how often a client
 * may signal is up to the adapter that talks to clients.
 *
 * <p>Returns immediately. The stage fails if the store cannot tell whether the member is in the
 * room; then no signal is sent.
 */
public interface SignalTypingUseCase {

  CompletionStage<SignalTypingResult> signal(SignalTypingCommand command);
}
