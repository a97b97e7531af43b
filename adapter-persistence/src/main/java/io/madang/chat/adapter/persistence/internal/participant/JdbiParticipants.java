package io.madang.chat.adapter.persistence.internal.participant;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.Participants;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Participant;
import io.madang.chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;

public final class JdbiParticipants implements Participants {

  private static final String OF_ROOM =
      "SELECT %s FROM madang_participant p WHERE p.room_id = :room ORDER BY p.joined_seq"
          .formatted(ParticipantTable.COLUMNS);

  private final Database database;

  public JdbiParticipants(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Participant> find(RoomId room, MemberId member) {
    return database
        .read(handle -> ParticipantTable.find(handle, room, member))
        .map(ParticipantCursor::participant);
  }

  @Override
  public List<ParticipantCursor> ofRoom(RoomId room) {
    return database.read(
        handle -> handle.createQuery(OF_ROOM).bind("room", room).map(ParticipantTable::map).list());
  }
}
