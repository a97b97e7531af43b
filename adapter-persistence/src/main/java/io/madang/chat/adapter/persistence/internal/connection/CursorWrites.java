package io.madang.chat.adapter.persistence.internal.connection;

import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Moves a read cursor, in the way that suits the database. */
public interface CursorWrites {

  /**
   * Moves the cursor up to the bound or to the newest event, whichever comes first. Empty if it is
   * there already, or if the member is not in the room.
   *
   * <p>It is its own transaction, which still has to be rolled back if it fails; but if all writers
   * wait for each other ({@link Dialect#hasOneWriter}), it is part of the caller's, who moves many
   * cursors in one.
   */
  Optional<ReadCursor> advance(Handle handle, RoomId room, MemberId member, Sequence upTo);
}
