package io.madang.chat.adapter.persistence.internal.log;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.participant.ParticipantTable;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.ChangeResult.Changed;
import io.madang.chat.application.port.ChangeResult.Refused;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.policy.Decision;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.policy.RoomState;
import io.madang.chat.domain.policy.Scope;
import org.jdbi.v3.core.Handle;

/** Locks a room, lets a change decide on it, and stores the outcome, inside one transaction. */
final class ChangeTransaction {

  private final Handle handle;
  private final Database database;
  private final LockedRoom room;

  private ChangeTransaction(Handle handle, Database database, LockedRoom room) {
    this.handle = handle;
    this.database = database;
    this.room = room;
  }

  static ChangeResult make(Handle handle, Database database, RoomChange change) {
    return LockedRooms.lockOne(handle, database, change.room())
        .map(locked -> new ChangeTransaction(handle, database, locked).make(change))
        .orElseGet(() -> new Refused(change.withoutRoom()));
  }

  private ChangeResult make(RoomChange change) {
    return switch (state(change.scope()).decide(change)) {
      case Decision.Granted granted -> new Changed(room.addAll(handle, database, granted.events()));
      case Decision.Refused refused -> new Refused(refused.code());
    };
  }

  private RoomState state(Scope scope) {
    return new RoomState(
        room.room(),
        room.isClosed(),
        new Sequence(room.head()),
        ParticipantTable.within(handle, database.dialect(), room.room().id(), scope));
  }
}
