package io.madang.chat.adapter.web.internal.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.madang.chat.adapter.web.internal.json.ExactText;
import io.madang.chat.adapter.web.internal.json.Required;
import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.domain.room.RoomName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The name of a new room, if it is not in the query. */
@JsonIgnoreProperties(ignoreUnknown = true)
@WireNames
record CreateRoomRequest(@JsonDeserialize(using = ExactText.class) @Nullable String roomName) {

  static RoomName name(@Nullable CreateRoomRequest body) {
    return new RoomName(Required.text(body == null ? null : body.roomName, "roomName"));
  }
}
