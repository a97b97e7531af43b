package io.madang.chat.application.live;

import java.util.concurrent.CompletionStage;

/**
 * Tells those who follow a room, on every node, that a participant types there.
 *
 * <p>At most once, and nothing is stored: whoever is not there misses nothing. How often a client
 * may say so is for the one to bound who speaks with clients.
 *
 * <p>Returns at once. The stage fails if the store cannot say whether the member is in the room;
 * then nobody is told.
 */
public interface SignalTypingUseCase {

  CompletionStage<SignalTypingResult> signal(SignalTypingCommand command);
}
