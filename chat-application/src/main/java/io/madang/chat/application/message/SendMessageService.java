package io.madang.chat.application.message;

import io.madang.chat.application.message.SendMessageResult.Accepted;
import io.madang.chat.application.message.SendMessageResult.Duplicate;
import io.madang.chat.application.message.SendMessageResult.Refused;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.message.ClientMessageId;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

final class SendMessageService implements SendMessageUseCase {

  private final RoomLog log;
  private final Consumer<RoomBroadcast> live;
  private final IdSource ids;
  private final Clock clock;

  SendMessageService(RoomLog log, Consumer<RoomBroadcast> live, IdSource ids, Clock clock) {
    this.log = log;
    this.live = live;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public CompletionStage<SendMessageResult> send(SendMessageCommand command) {
    return log.append(draft(command)).thenApply(this::conclude);
  }

  private Draft draft(SendMessageCommand command) {
    return new Draft(
        command.room(),
        command.by(),
        command.clientMessageId().orElseGet(() -> new ClientMessageId(ids.next())),
        command.text(),
        clock.instant());
  }

  private SendMessageResult conclude(AppendResult result) {
    return switch (result) {
      case AppendResult.Appended appended -> {
        live.accept(appended.event());
        yield new Accepted(appended.message().message());
      }
      case AppendResult.Duplicate duplicate -> {
        // The first attempt may have been stored but never broadcast, if its commit was in doubt.
        // Feeds drop what they have already passed on.
        live.accept(duplicate.event());
        yield new Duplicate(duplicate.message().message());
      }
      case AppendResult.Mismatch mismatch -> new Refused(RefusalCode.IDEMPOTENCY_MISMATCH);
      case AppendResult.NotAParticipant stranger -> new Refused(RefusalCode.NOT_A_PARTICIPANT);
    };
  }
}
