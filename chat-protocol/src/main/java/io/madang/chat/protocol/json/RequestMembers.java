package io.madang.chat.protocol.json;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** The members of each type of request. */
final class RequestMembers {

  private RequestMembers() {}

  static Request read(Members in) {
    try {
      return request(text(in, "type"), in);
    } catch (InvalidValueException wrong) {
      return new Request.Invalid(wrong);
    }
  }

  private static Request request(String type, Members in) {
    return switch (type) {
      case "hello" -> new Request.Hello(text(in, "token"));
      case "renew" -> new Request.Renew(text(in, "token"));
      case "send" -> new Request.Send(room(in), new MessageText(message(in)), clientMessageId(in));
      case "follow" -> new Request.Follow(room(in), position(in));
      case "unfollow" -> new Request.Unfollow(room(in));
      case "typing" -> new Request.Typing(room(in));
      case "read" -> new Request.Read(room(in), sequence(in, "upToSeq"));
      case "inbox" -> new Request.Inbox();
      case "ping" -> new Request.Ping();
      default -> new Request.Unknown();
    };
  }

  static void writeType(Request request, JsonGenerator out) {
    out.writeStringProperty(
        "type",
        switch (request) {
          case Request.Hello hello -> "hello";
          case Request.Renew renew -> "renew";
          case Request.Send send -> "send";
          case Request.Follow follow -> "follow";
          case Request.Unfollow unfollow -> "unfollow";
          case Request.Typing typing -> "typing";
          case Request.Read read -> "read";
          case Request.Inbox inbox -> "inbox";
          case Request.Ping ping -> "ping";
          case Request.Unknown unknown -> "unknown";
          case Request.Invalid invalid -> "invalid";
        });
  }

  static void write(Request request, JsonGenerator out) {
    switch (request) {
      case Request.Hello(var token) -> out.writeStringProperty("token", token);
      case Request.Renew(var token) -> out.writeStringProperty("token", token);
      case Request.Send send -> write(send, out);
      case Request.Follow follow -> write(follow, out);
      case Request.Unfollow(var room) -> write(room, out);
      case Request.Typing(var room) -> write(room, out);
      case Request.Read(var room, var upTo) -> {
        write(room, out);
        upTo.ifPresent(seq -> out.writeNumberProperty("upToSeq", seq.value()));
      }
      case Request.Inbox inbox -> {}
      case Request.Ping ping -> {}
      case Request.Unknown unknown -> {}
      case Request.Invalid invalid -> {}
    }
  }

  private static void write(Request.Send send, JsonGenerator out) {
    write(send.room(), out);
    out.writeStringProperty("message", send.text().value());
    send.clientMessageId().ifPresent(id -> out.writeStringProperty("clientMessageId", id.value()));
  }

  private static void write(Request.Follow follow, JsonGenerator out) {
    write(follow.room(), out);
    follow
        .after()
        .ifPresent(position -> {
          out.writeNumberProperty("afterSeq", position.seq().value());
          position.epoch().ifPresent(epoch -> out.writeStringProperty("epoch", epoch.value()));
        });
  }

  private static void write(RoomId room, JsonGenerator out) {
    out.writeNumberProperty("roomId", room.value());
  }

  private static RoomId room(Members in) {
    return new RoomId(in.value("roomId") instanceof Long number ? number : 0);
  }

  /** One that is missing is as good as an empty one. */
  private static String message(Members in) {
    return switch (in.value("message")) {
      case String text -> text;
      case null -> "";
      default -> throw malformed("body");
    };
  }

  private static Optional<ClientMessageId> clientMessageId(Members in) {
    return optional(in, "clientMessageId", ClientMessageId::new);
  }

  private static Optional<LogPosition> position(Members in) {
    Optional<Epoch> epoch = optional(in, "epoch", Epoch::new);
    return sequence(in, "afterSeq").map(seq -> new LogPosition(seq, epoch));
  }

  private static Optional<Sequence> sequence(Members in, String name) {
    return switch (in.value(name)) {
      case Long number when number >= 0 -> Optional.of(new Sequence(number));
      case null -> Optional.empty();
      default -> throw malformed("seq");
    };
  }

  private static <T> Optional<T> optional(Members in, String name, Function<String, T> value) {
    return switch (in.value(name)) {
      case String text -> Optional.of(value.apply(text));
      case null -> Optional.empty();
      default -> throw malformed(name);
    };
  }

  private static String text(Members in, String name) {
    return in.optionalText(name).orElseThrow(() -> malformed(name));
  }

  private static InvalidValueException malformed(String field) {
    return new InvalidValueException(field, Fault.MALFORMED, "is missing or of the wrong type");
  }
}
