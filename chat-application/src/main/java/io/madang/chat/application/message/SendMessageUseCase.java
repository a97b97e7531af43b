package io.madang.chat.application.message;

import java.util.concurrent.CompletionStage;

/**
 * Posts a message.
 *
 * <p>The stage completes with {@code Accepted} or {@code Duplicate} only after the message is
 * durably stored; from then on every participant who is connected, or reconnects, sees it exactly
 * once. Sending the same command again is always safe.
 *
 * <p>Messages that one thread sends to one room, one after the other, are stored in that order as
 * long as nothing fails. After a failure, later messages may be stored before the retried one: a
 * caller that needs the order then waits for each result before sending the next message.
 *
 * <p>The stage fails if the store cannot be reached; whether the message was stored is then
 * unknown, and sending it again settles it. The stage completes on a thread of the store, which
 * stores nothing else meanwhile: dependent actions must not block.
 */
public interface SendMessageUseCase {

  CompletionStage<SendMessageResult> send(SendMessageCommand command);
}
