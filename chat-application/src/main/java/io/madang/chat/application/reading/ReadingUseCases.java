package io.madang.chat.application.reading;

import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.domain.event.RoomBroadcast;
import java.util.function.Consumer;

/** Everything that can be done about what has been read. */
public record ReadingUseCases(MarkReadUseCase markRead) {

  /** Over this port; what has changed is told to {@code live}. */
  public static ReadingUseCases over(ReadCursors cursors, Consumer<RoomBroadcast> live) {
    return new ReadingUseCases(new MarkReadService(cursors, live));
  }
}
