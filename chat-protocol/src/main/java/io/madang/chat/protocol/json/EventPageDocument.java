package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A section of a room's log without gaps, and where the log ends. */
public record EventPageDocument(LogHead head, List<RoomEvent> events) implements Document {

  public EventPageDocument {
    events = List.copyOf(events);
  }

  /** Reads a page; throws {@link MalformedDocumentException} if the document is not one. */
  public static EventPageDocument read(byte[] json) {
    Members members = Members.readAll(Json.parser(json, 0));
    LogHead head =
        Checked.value(() ->
            new LogHead(new Epoch(members.text("epoch")), new Sequence(members.number("headSeq"))));
    return new EventPageDocument(head, events(json));
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    out.writeStringProperty("epoch", head.epoch().value());
    out.writeNumberProperty("headSeq", head.seq().value());
    out.writeArrayPropertyStart("events");
    for (RoomEvent event : events) {
      Json.write(new EventDocument(event), out);
    }
    out.writeEndArray();
  }

  private static List<RoomEvent> events(byte[] json) {
    try (JsonParser in = Json.parser(json, 0)) {
      List<RoomEvent> events = new ArrayList<>();
      in.nextToken();
      for (String name = in.nextName(); name != null; name = in.nextName()) {
        JsonToken value = in.nextToken();
        if (name.equals("events") && value == JsonToken.START_ARRAY) {
          addAll(in, events);
        } else {
          in.skipChildren();
        }
      }
      return events;
    } catch (JacksonException malformed) {
      throw new MalformedDocumentException("Not JSON");
    }
  }

  private static void addAll(JsonParser in, List<RoomEvent> events) {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      events.add(EventDocument.event(Members.read(in)));
    }
  }
}
