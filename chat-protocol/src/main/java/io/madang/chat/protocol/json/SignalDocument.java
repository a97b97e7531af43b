package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** An ephemeral event of a room. It has no {@code seq}, because it is not in the log. */
public record SignalDocument(EphemeralEvent signal) implements Document {

  private static final String CURSOR_MOVED = "read-cursor-moved";
  private static final String TYPING = "typing";

  @Override
  public void writeMembers(JsonGenerator out) {
    switch (signal) {
      case ReadCursorMoved moved -> {
        out.writeStringProperty("type", CURSOR_MOVED);
        out.writeNumberProperty("roomId", moved.room().value());
        out.writeNumberProperty("memberId", moved.member().value());
        out.writeNumberProperty("lastReadSeq", moved.upTo().value());
      }
      case MemberTyping typed -> {
        out.writeStringProperty("type", TYPING);
        out.writeNumberProperty("roomId", typed.room().value());
        out.writeNumberProperty("memberId", typed.member().value());
        out.writeStringProperty("memberName", typed.name().value());
      }
    }
  }

  /** Empty for a kind that this version does not know: an ephemeral event may be dropped. */
  static Optional<EphemeralEvent> signal(Members in) {
    return switch (in.text("type")) {
      case CURSOR_MOVED ->
          Optional.of(
              new ReadCursorMoved(room(in), member(in), new Sequence(in.number("lastReadSeq"))));
      case TYPING ->
          Optional.of(
              new MemberTyping(room(in), member(in), new MemberName(in.text("memberName"))));
      default -> Optional.empty();
    };
  }

  private static RoomId room(Members in) {
    return new RoomId(in.number("roomId"));
  }

  private static MemberId member(Members in) {
    return new MemberId(in.number("memberId"));
  }
}
