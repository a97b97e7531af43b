package io.madang.chat.application.live;

import io.madang.chat.application.LiveDelivery;
import io.madang.chat.application.live.SignalTypingResult.Refused;
import io.madang.chat.application.live.SignalTypingResult.Signalled;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MemberTyping;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

final class SignalTypingService implements SignalTypingUseCase {

  private final RoomRepository rooms;
  private final LiveDelivery live;
  private final Tasks tasks;

  SignalTypingService(RoomRepository rooms, LiveDelivery live, Tasks tasks) {
    this.rooms = rooms;
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
    if (rooms.findParticipant(command.room(), command.member().id()).isEmpty()) {
      return new Refused(RefusalCode.NOT_A_PARTICIPANT);
    }
    live.announce(new MemberTyping(command.room(), command.member().id(), command.member().name()));
    return new Signalled();
  }
}
