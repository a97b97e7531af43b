package io.madang.chat.application.live;

import io.madang.chat.application.live.SignalTypingResult.Refused;
import io.madang.chat.application.live.SignalTypingResult.Signalled;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.RoomBroadcast;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

final class SignalTypingService implements SignalTypingUseCase {

  private final Participants participants;
  private final Consumer<RoomBroadcast> live;
  private final Tasks tasks;

  SignalTypingService(Participants participants, Consumer<RoomBroadcast> live, Tasks tasks) {
    this.participants = participants;
    this.live = live;
    this.tasks = tasks;
  }

  @Override
  public CompletionStage<SignalTypingResult> signal(SignalTypingCommand command) {
    CompletableFuture<SignalTypingResult> outcome = new CompletableFuture<>();
    tasks.runBlocking(() -> {
      try {
        outcome.complete(tell(command));
      } catch (RuntimeException | Error failure) {
        outcome.completeExceptionally(failure);
      }
    });
    return outcome.minimalCompletionStage();
  }

  private SignalTypingResult tell(SignalTypingCommand command) {
    if (participants.find(command.room(), command.by().id()).isEmpty()) {
      return new Refused(RefusalCode.NOT_A_PARTICIPANT);
    }
    live.accept(new MemberTyping(command.room(), command.by().id(), command.by().name()));
    return new Signalled();
  }
}
