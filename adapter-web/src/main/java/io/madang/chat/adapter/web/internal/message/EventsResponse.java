package io.madang.chat.adapter.web.internal.message;

import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.application.usecase.message.ReadEventsResult.Events;
import java.util.List;

/** A stretch of a room's log without holes, and where the log ends. */
@WireNames
record EventsResponse(String epoch, long headSeq, List<EventResponse> events) {

  static EventsResponse of(Events page) {
    return new EventsResponse(
        page.head().epoch().value(),
        page.head().seq().value(),
        page.events().stream().map(EventResponse::of).toList());
  }
}
