package io.madang.chat.application.reading;

import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.domain.event.RoomBroadcast;
import java.util.function.Consumer;

/** The use cases for read cursors. */
public record ReadingUseCases(MarkReadUseCase markRead) {

  /** Creates the use cases over this port; cursor moves go to {@code live}. */
  public static ReadingUseCases over(ReadCursors cursors, Consumer<RoomBroadcast> live) {
    return new ReadingUseCases(new MarkReadService(cursors, live));
  }
}
