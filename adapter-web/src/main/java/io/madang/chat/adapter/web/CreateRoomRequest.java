package io.madang.chat.adapter.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.madang.chat.domain.room.RoomName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The name of a new room, which may stand in the query as well. */
@JsonIgnoreProperties(ignoreUnknown = true)
@WireNames
record CreateRoomRequest(@JsonDeserialize(using = ExactText.class) @Nullable String roomName) {
  static RoomName name(Optional<String> inQuery, Optional<CreateRoomRequest> body) {
    Optional<String> inBody = body.map(CreateRoomRequest::roomName);
    if (inQuery.isPresent() && inBody.isPresent() && !inQuery.equals(inBody)) {
      throw new AmbiguousValueException("roomName");
    }
    return new RoomName(Required.text(inQuery.or(() -> inBody).orElse(null), "roomName"));
  }
}
