package io.madang.chat.protocol.json;

import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** A hint to an inbox: one room has changed, or the whole list of rooms must be read. */
public record HintDocument(Optional<RoomId> room) implements Document {

  /** The inbox is open: changes from now on produce hints, earlier ones did not. */
  public static HintDocument hello() {
    return new HintDocument(Optional.empty());
  }

  public static HintDocument changed(RoomId room) {
    return new HintDocument(Optional.of(room));
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    out.writeStringProperty("type", room.isPresent() ? "room-changed" : "hello");
    room.ifPresent(changed -> out.writeNumberProperty("roomId", changed.value()));
  }
}
