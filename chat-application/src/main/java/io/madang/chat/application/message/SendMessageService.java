package io.madang.chat.application.message;

import io.madang.chat.application.LiveDelivery;
import io.madang.chat.application.Timestamps;
import io.madang.chat.application.message.SendMessageResult.Accepted;
import io.madang.chat.application.message.SendMessageResult.Duplicate;
import io.madang.chat.application.message.SendMessageResult.Refused;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.message.ClientMessageId;
import java.time.Clock;
import java.util.concurrent.CompletionStage;

final class SendMessageService implements SendMessageUseCase {

  private final RoomLog log;
  private final LiveDelivery live;
  private final IdSource ids;
  private final Clock clock;

  SendMessageService(RoomLog log, LiveDelivery live, IdSource ids, Clock clock) {
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
        command.sender(),
        command.clientMessageId().orElseGet(() -> new ClientMessageId(ids.next())),
        command.text(),
        Timestamps.now(clock));
  }

  private SendMessageResult conclude(AppendResult result) {
    return switch (result) {
      case AppendResult.Appended(var epoch, var message) -> {
        live.announce(new CommittedEvent(epoch, message));
        yield new Accepted(message);
      }
      case AppendResult.Duplicate(var epoch, var message) -> {
        // The first attempt may have been stored without anybody hearing of it, when its commit was
        // not known to have worked. Feeds drop what they have passed on already.
        live.announce(new CommittedEvent(epoch, message));
        yield new Duplicate(message);
      }
      case AppendResult.Mismatch mismatch -> new Refused(RefusalCode.IDEMPOTENCY_MISMATCH);
      case AppendResult.NotAParticipant stranger -> new Refused(RefusalCode.NOT_A_PARTICIPANT);
    };
  }
}
