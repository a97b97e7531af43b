package io.madang.chat.application.message;

import java.util.concurrent.CompletionStage;

/**
 * Posts a message.
 *
 * <p>The stage completes with {@code Accepted} or {@code Duplicate} only after the message is
 * durably stored; from then on every participant who is connected, or comes back, sees it exactly
 * once. To send the same command again is always safe.
 *
 * <p>What one thread sends into one room, one after the other, is stored in that order as long as
 * nothing fails. After a failure, what was sent later may be stored before what is sent again:
 * whoever needs the order then waits for each result before sending on.
 *
 * <p>The stage fails if the store cannot be reached; whether the message was stored is then not
 * known, and sending it again tells. It completes on a thread of the store's, which stores nothing
 * else meanwhile: what is chained to it must not wait.
 */
public interface SendMessageUseCase {

  CompletionStage<SendMessageResult> send(SendMessageCommand command);
}
