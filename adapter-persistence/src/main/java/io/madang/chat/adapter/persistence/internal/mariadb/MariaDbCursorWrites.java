package io.madang.chat.adapter.persistence.internal.mariadb;

import io.madang.chat.adapter.persistence.internal.connection.CursorWrites;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Reads where to move to, and then moves the cursor if it is still before that. Events never change
 * and heads only grow, so that nothing can come in between; and no lock but the cursor's is taken,
 * as a joined UPDATE might.
 */
final class MariaDbCursorWrites implements CursorWrites {

  private static final String FIND =
      """
      SELECT e.seq, e.number
        FROM madang_room r
        JOIN madang_room_event e ON e.room_id = r.id AND e.seq = LEAST(r.head_seq, :up_to)
       WHERE r.id = :room\
      """;
  private static final String MOVE =
      """
      UPDATE madang_participant SET read_seq = :seq, read_number = :number
       WHERE room_id = :room AND member_id = :member AND read_seq < :seq\
      """;

  @Override
  public Optional<ReadCursor> advance(Handle handle, RoomId room, MemberId member, Sequence upTo) {
    return handle
        .createQuery(FIND)
        .bind("room", room)
        .bind("up_to", upTo)
        .map((row, context) ->
            new ReadCursor(
                room,
                member,
                new Sequence(row.getLong("seq")),
                new MessageNumber(row.getLong("number"))))
        .findOne()
        .filter(cursor -> move(handle, cursor));
  }

  private static boolean move(Handle handle, ReadCursor to) {
    return handle
            .createUpdate(MOVE)
            .bind("room", to.room())
            .bind("member", to.member())
            .bind("seq", to.seq())
            .bind("number", to.number())
            .execute()
        == 1;
  }
}
