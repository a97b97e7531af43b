package io.madang.chat.adapter.web.internal.message;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.message.ReadEventsQuery;
import io.madang.chat.application.message.ReadEventsResult;
import io.madang.chat.application.message.ReadEventsUseCase;
import io.madang.chat.application.message.ReadHistoryQuery;
import io.madang.chat.application.message.ReadHistoryResult;
import io.madang.chat.application.message.ReadHistoryUseCase;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.json.EventPageDocument;
import io.madang.chat.protocol.json.MessageDocument;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages and the events of a room. */
@RestController
@RequestMapping("/chat")
public final class HistoryController {

  private static final String DEFAULT_LIMIT = "" + MessageRange.DEFAULT_LIMIT;

  private final ReadHistoryUseCase readHistory;
  private final ReadEventsUseCase readEvents;

  HistoryController(ChatEngine engine) {
    this.readHistory = engine.messages().readHistory();
    this.readEvents = engine.messages().readEvents();
  }

  @GetMapping("/history/{roomId}")
  ResponseEntity<Object> history(
      @PathVariable long roomId,
      @RequestParam Optional<Long> after,
      @RequestParam Optional<Long> before,
      @RequestParam(defaultValue = DEFAULT_LIMIT) int limit,
      @AuthenticationPrincipal AuthenticatedMember caller) {
    var query =
        new ReadHistoryQuery(
            caller.member().id(),
            new RoomId(roomId),
            new MessageRange(
                after.map(value -> position("after", value)),
                before.map(value -> position("before", value)),
                limit));
    return switch (readHistory.read(query)) {
      case ReadHistoryResult.History(var messages) ->
          ResponseEntity.ok(messages.stream().map(MessageDocument::stored).toList());
      case ReadHistoryResult.Refused(var code) -> Problem.of(code).answer();
    };
  }

  @GetMapping("/room/{roomId}/events")
  ResponseEntity<Object> events(
      @PathVariable long roomId,
      @RequestParam(defaultValue = "0") long after,
      @RequestParam(defaultValue = DEFAULT_LIMIT) int limit,
      @AuthenticationPrincipal AuthenticatedMember caller) {
    var query =
        new ReadEventsQuery(
            caller.member().id(), new RoomId(roomId), position("after", after), limit);
    return switch (readEvents.read(query)) {
      case ReadEventsResult.Events(var head, var events) ->
          ResponseEntity.ok(new EventPageDocument(head, events));
      case ReadEventsResult.Refused(var code) -> Problem.of(code).answer();
    };
  }

  /** The refusal names the request's parameter. */
  private static Sequence position(String name, long value) {
    if (value < 0) {
      throw new InvalidValueException(name, Fault.MALFORMED, "must not be negative");
    }
    return new Sequence(value);
  }
}
