package io.madang.chat.protocol.json;

import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** What an inbox is told: that it should read the whole list of rooms, or that one has changed. */
public record HintDocument(Optional<RoomId> room) implements Document {

  /** Hints come from now on: whatever was before was not hinted at. */
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
