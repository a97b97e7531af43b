package io.madang.chat.application.room;

import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.policy.RoomChange;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes a change to a room and broadcasts its events. */
record RoomChanger(RoomLog log, Consumer<RoomBroadcast> live) {

  /** Returns the refusal, if the change was refused. */
  Optional<RefusalCode> make(RoomChange change) {
    return switch (log.change(change)) {
      case ChangeResult.Changed changed -> {
        changed.events().forEach(live);
        yield Optional.empty();
      }
      case ChangeResult.Refused refused -> Optional.of(refused.code());
    };
  }
}
