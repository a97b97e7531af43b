package io.madang.chat.application.message;

import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Everything that can be done with messages. */
public record MessageUseCases(
    SendMessageUseCase send, ReadHistoryUseCase readHistory, ReadEventsUseCase readEvents) {

  /** Over these ports; what is stored is told to {@code live}. */
  public static MessageUseCases over(
      RoomLog log,
      Participants participants,
      Consumer<RoomBroadcast> live,
      IdSource ids,
      Clock clock) {
    return new MessageUseCases(
        new SendMessageService(log, live, ids, clock),
        new ReadHistoryService(log, participants),
        new ReadEventsService(log, participants));
  }

  /** As {@link SendMessageUseCase}, with a client message id of the engine's. */
  public CompletableFuture<SendMessageResult> send(Member by, RoomId room, String text) {
    return send.send(SendMessageCommand.of(by, room, new MessageText(text))).toCompletableFuture();
  }
}
