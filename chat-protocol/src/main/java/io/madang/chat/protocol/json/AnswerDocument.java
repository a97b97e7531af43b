package io.madang.chat.protocol.json;

import io.madang.chat.protocol.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * One message of a server over a plain WebSocket, {@code madang.v1.json}: an object with a {@code
 * type}, the {@code id} of the request that it answers, if that had one, and what belongs to the
 * type.
 */
public record AnswerDocument(@Nullable RequestId id, Answer answer) implements Document {

  private static final long SOON = 1_000;

  /** What the server says by itself. */
  public static AnswerDocument unasked(Answer answer) {
    return new AnswerDocument(null, answer);
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    out.writeStringProperty("type", type());
    if (id != null) {
      id.write(out);
    }
    writeRest(out);
  }

  private String type() {
    return switch (answer) {
      case Answer.Welcome welcome -> "welcome";
      case Answer.Stored stored -> "stored";
      case Answer.Following following -> "following";
      case Answer.Event event -> "event";
      case Answer.Signal signal -> "signal";
      case Answer.Done done -> "done";
      case Answer.Inbox inbox -> "inbox";
      case Answer.Pong pong -> "pong";
      case Answer.Ping ping -> "ping";
      case Answer.Refused refused -> "refused";
      case Answer.Ended ended -> "ended";
    };
  }

  private void writeRest(JsonGenerator out) {
    switch (answer) {
      case Answer.Welcome welcome -> write(welcome, out);
      case Answer.Stored stored -> write(stored, out);
      case Answer.Following following -> write(following, out);
      case Answer.Event(var stored) -> {
        out.writeStringProperty("epoch", stored.epoch().value());
        out.writeName("event");
        Json.write(new EventDocument(stored.event()), out);
      }
      case Answer.Signal(var signal) -> {
        out.writeName("signal");
        Json.write(new SignalDocument(signal), out);
      }
      case Answer.Done(var lastRead) ->
          lastRead.ifPresent(seq -> out.writeNumberProperty("lastReadSeq", seq.value()));
      case Answer.Inbox inbox -> write(inbox, out);
      case Answer.Pong pong -> {}
      case Answer.Ping ping -> {}
      case Answer.Refused(var code, var detail) -> {
        write(code, out);
        out.writeStringProperty("detail", detail);
      }
      case Answer.Ended(var room, var code) -> {
        out.writeNumberProperty("roomId", room.value());
        write(code, out);
      }
    }
  }

  private static void write(Answer.Welcome welcome, JsonGenerator out) {
    out.writeNumberProperty("memberId", welcome.memberId());
    out.writeStringProperty("memberName", welcome.memberName());
    out.writeStringProperty("validUntil", welcome.validUntil());
    out.writeNumberProperty("pingMs", welcome.pingMs());
  }

  private static void write(Answer.Stored stored, JsonGenerator out) {
    out.writeNumberProperty("roomId", stored.room().value());
    out.writeNumberProperty("seq", stored.seq().value());
    out.writeBooleanProperty("duplicate", stored.duplicate());
  }

  private static void write(Answer.Following following, JsonGenerator out) {
    out.writeNumberProperty("roomId", following.room().value());
    out.writeStringProperty("epoch", following.head().epoch().value());
    out.writeNumberProperty("headSeq", following.head().seq().value());
    out.writeStringProperty("resume", following.resume());
  }

  private static void write(Answer.Inbox inbox, JsonGenerator out) {
    out.writeStringProperty("hint", inbox.changed().isPresent() ? "room-changed" : "hello");
    inbox.changed().ifPresent(room -> out.writeNumberProperty("roomId", room.value()));
  }

  private static void write(ProblemCode code, JsonGenerator out) {
    out.writeStringProperty("code", code.code());
    out.writeBooleanProperty("retryable", code.isRetryable());
    if (code.isRetryable()) {
      out.writeNumberProperty("retryAfterMs", SOON);
    }
  }
}
