package io.madang.chat.adapter.web.internal.stream;

import io.madang.chat.adapter.web.internal.problem.Problem;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.inbox.FollowInboxCommand;
import io.madang.chat.application.inbox.FollowInboxUseCase;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.FollowRoomUseCase;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.room.RoomId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Follows a room, or all rooms of the caller, as a stream of server-sent events. */
@RestController
@RequestMapping("/chat")
public final class StreamController {

  private final FollowRoomUseCase rooms;
  private final FollowInboxUseCase inboxes;
  private final EventStreams streams;
  private final StreamFrames frames = new StreamFrames();

  public StreamController(ChatEngine engine, EventStreams streams) {
    this.rooms = engine.live().followRoom();
    this.inboxes = engine.inbox();
    this.streams = streams;
  }

  @GetMapping(path = "/room/{roomId}/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Nullable ResponseEntity<Object> events(
      @PathVariable long roomId,
      @RequestHeader(name = LastEventId.HEADER, required = false) @Nullable String lastEventId,
      @AuthenticationPrincipal AuthenticatedMember caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, HttpRequestMethodNotSupportedException {
    Optional<LogPosition> after = LastEventId.position(lastEventId);
    return open(
        caller,
        request,
        response,
        stream -> {
          var command = new FollowRoomCommand(stream.member(), new RoomId(roomId), after);
          RoomStream follower = new RoomStream(stream, frames);
          follower.hold(rooms.follow(command, follower));
        });
  }

  @GetMapping(path = "/my/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Nullable ResponseEntity<Object> hints(
      @AuthenticationPrincipal AuthenticatedMember caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, HttpRequestMethodNotSupportedException {
    return open(
        caller,
        request,
        response,
        stream -> {
          InboxStream follower = new InboxStream(stream);
          follower.hold(inboxes.follow(new FollowInboxCommand(stream.member()), follower));
        });
  }

  /**
   * Begins a stream, or answers what became of one that did not begin: then this request has been
   * dispatched again, without its caller.
   */
  private @Nullable ResponseEntity<Object> open(
      AuthenticatedMember caller,
      HttpServletRequest request,
      HttpServletResponse response,
      Consumer<OpenStream> begin)
      throws IOException, HttpRequestMethodNotSupportedException {
    Optional<Problem> refused = refused(request, response);
    if (refused.isPresent()) {
      return refused.get().answer();
    }
    OpenStream stream = new OpenStream(caller, request, response);
    if (streams.admit(stream)) {
      begin.accept(stream);
    }
    return null;
  }

  /**
   * What a stream came to that did not begin. Spring also passes HEAD requests here, whose response
   * could never end.
   */
  private static Optional<Problem> refused(HttpServletRequest request, HttpServletResponse response)
      throws HttpRequestMethodNotSupportedException {
    if (HttpMethod.HEAD.matches(request.getMethod())) {
      throw new HttpRequestMethodNotSupportedException(
          HttpMethod.HEAD.name(), List.of(HttpMethod.GET.name()));
    }
    Optional<Problem> problem = OpenStream.problemOf(request);
    problem.ifPresent(known -> response.setContentType(null));
    return problem;
  }
}
