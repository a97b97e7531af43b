package io.madang.chat.adapter.web.internal.room;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.reading.MarkReadCommand;
import io.madang.chat.application.reading.MarkReadResult;
import io.madang.chat.application.reading.MarkReadUseCase;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Moves the caller's read cursor. */
@RestController
public final class ReadController {

  private final MarkReadUseCase markRead;

  ReadController(ChatEngine engine) {
    this.markRead = engine.reading().markRead();
  }

  @PostMapping("/chat/room/{roomId}/read")
  ResponseEntity<Object> markRead(
      @PathVariable long roomId,
      @RequestParam Optional<Long> seq,
      @AuthenticationPrincipal AuthenticatedMember caller) {
    var command =
        new MarkReadCommand(caller.member().id(), new RoomId(roomId), seq.map(Sequence::new));
    return switch (markRead.markRead(command)) {
      case MarkReadResult.CursorAt at -> ResponseEntity.ok().build();
      case MarkReadResult.Refused(var code) -> Problem.of(code).answer();
    };
  }
}
