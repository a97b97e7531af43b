package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import tools.jackson.core.JsonGenerator;

/**
 * An event of a room's log. All have {@code type, roomId, seq, at, memberId, memberName,
 * memberEmail}; the rest depends on the type. The member is the actor. When somebody joins or
 * leaves, it is that member, and {@code byId, byName, byEmail} name the actor if the actor is
 * someone else.
 *
 * <p>A new kind of event gets its type and its members in the three switches here, and nowhere else
 * on the wire. A type that this version does not know is read as an {@link UnrecognisedEvent}.
 */
public record EventDocument(RoomEvent event) implements Document {

  /** Reads an event; throws {@link MalformedDocumentException} if the document is not one. */
  public static RoomEvent read(byte[] json) {
    return event(Members.readAll(Json.parser(json, 0)));
  }

  /** The name of the event's kind on the wire. */
  public String type() {
    return switch (event) {
      case MessagePosted posted -> "message-posted";
      case MessageEdited edited -> "message-edited";
      case MessageRedacted redacted -> "message-redacted";
      case MemberJoined joined -> "participant-joined";
      case MemberLeft left -> "participant-left";
      case ParticipantChanged changed -> "participant-changed";
      case RoomClosed closed -> "room-closed";
      case UnrecognisedEvent other -> other.kind().value();
    };
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    out.writeStringProperty("type", type());
    out.writeNumberProperty("roomId", event.room().value());
    out.writeNumberProperty("seq", event.seq().value());
    out.writeStringProperty("at", event.at().toString());
    writeMember(out, "member", shown());
    writeRest(out);
  }

  private void writeRest(JsonGenerator out) {
    switch (event) {
      case MessagePosted posted -> {
        out.writeStringProperty("message", posted.text().value());
        out.writeStringProperty("clientMessageId", posted.clientMessageId().value());
        out.writeNumberProperty("number", posted.number().value());
      }
      case MessageEdited edited -> {
        out.writeNumberProperty("targetSeq", edited.target().value());
        out.writeStringProperty("message", edited.text().value());
      }
      case MessageRedacted redacted ->
          out.writeNumberProperty("targetSeq", redacted.target().value());
      case MemberJoined joined -> {
        if (joined.role() != ParticipantRole.MEMBER) {
          out.writeStringProperty("role", joined.role().name());
        }
        writeActor(out, joined.member());
      }
      case MemberLeft left -> writeActor(out, left.member());
      case ParticipantChanged changed -> {
        out.writeNumberProperty("subjectId", changed.member().value());
        out.writeStringProperty("role", changed.role().name());
      }
      case RoomClosed closed -> {}
      case UnrecognisedEvent other -> {}
    }
  }

  private Member shown() {
    return switch (event) {
      case MemberJoined joined -> joined.member();
      case MemberLeft left -> left.member();
      default -> event.actor();
    };
  }

  private void writeActor(JsonGenerator out, Member member) {
    if (!event.actor().equals(member)) {
      writeMember(out, "by", event.actor());
    }
  }

  private static void writeMember(JsonGenerator out, String who, Member member) {
    out.writeNumberProperty(who + "Id", member.id().value());
    out.writeStringProperty(who + "Name", member.name().value());
    out.writeStringProperty(who + "Email", member.email().value());
  }

  static RoomEvent event(Members in) {
    return Checked.value(() -> {
      RoomId room = new RoomId(in.number("roomId"));
      Sequence seq = new Sequence(in.number("seq"));
      return event(in, room, seq, member(in, "member"), Times.instant(in.text("at")));
    });
  }

  private static RoomEvent event(Members in, RoomId room, Sequence seq, Member member, Instant at) {
    String type = in.text("type");
    return switch (type) {
      case "message-posted" -> posted(in, room, seq, member, at);
      case "message-edited" -> new MessageEdited(room, seq, target(in), member, text(in), at);
      case "message-redacted" -> new MessageRedacted(room, seq, target(in), member, at);
      case "participant-joined" ->
          new MemberJoined(room, seq, member, role(in), actor(in, member), at);
      case "participant-left" -> new MemberLeft(room, seq, member, actor(in, member), at);
      case "participant-changed" ->
          new ParticipantChanged(
              room, seq, new MemberId(in.number("subjectId")), role(in.text("role")), member, at);
      case "room-closed" -> new RoomClosed(room, seq, member, at);
      default -> new UnrecognisedEvent(room, seq, new EventKind(type), member, at);
    };
  }

  private static MessagePosted posted(
      Members in, RoomId room, Sequence seq, Member actor, Instant at) {
    MessageNumber number = new MessageNumber(in.number("number"));
    ClientMessageId id = new ClientMessageId(in.text("clientMessageId"));
    return new MessagePosted(room, seq, number, actor, id, text(in), at);
  }

  private static Member member(Members in, String who) {
    return Member.of(in.number(who + "Id"), in.text(who + "Name"), in.text(who + "Email"));
  }

  private static Member actor(Members in, Member member) {
    return in.optionalNumber("byId").isPresent() ? member(in, "by") : member;
  }

  private static ParticipantRole role(Members in) {
    return in.optionalText("role").map(EventDocument::role).orElse(ParticipantRole.MEMBER);
  }

  /** A role that only a later version knows is read as that of an ordinary member. */
  private static ParticipantRole role(String name) {
    return name.equals(ParticipantRole.OWNER.name())
        ? ParticipantRole.OWNER
        : ParticipantRole.MEMBER;
  }

  private static MessageText text(Members in) {
    return new MessageText(in.text("message"));
  }

  private static Sequence target(Members in) {
    return new Sequence(in.number("targetSeq"));
  }
}
