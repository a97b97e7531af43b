package io.madang.chat.application.reading;

import io.madang.chat.application.port.CursorMove;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.reading.MarkReadResult.CursorAt;
import io.madang.chat.application.reading.MarkReadResult.Refused;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.reading.ReadCursor;
import java.util.function.Consumer;

final class MarkReadService implements MarkReadUseCase {

  private final ReadCursors cursors;
  private final Consumer<RoomBroadcast> live;

  MarkReadService(ReadCursors cursors, Consumer<RoomBroadcast> live) {
    this.cursors = cursors;
    this.live = live;
  }

  @Override
  public MarkReadResult markRead(MarkReadCommand command) {
    return cursors
        .advance(command.room(), command.by(), command.upTo())
        .<MarkReadResult>map(move -> new CursorAt(tell(move)))
        .orElseGet(() -> new Refused(RefusalCode.NOT_A_PARTICIPANT));
  }

  private ReadCursor tell(CursorMove move) {
    ReadCursor cursor = move.cursor();
    if (move.moved()) {
      live.accept(new ReadCursorMoved(cursor.room(), cursor.member(), cursor.seq()));
    }
    return cursor;
  }
}
