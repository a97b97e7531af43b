package com.example.fanout;

import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** News as bytes. The compiler says so when there is a new kind of it. */
final class NewsCodec {

  private NewsCodec() {}

  static byte[] encode(Broadcast news) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      encode(news, new DataOutputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static Broadcast decode(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      char kind = in.readChar();
      RoomId room = new RoomId(in.readLong());
      return switch (kind) {
        case 'R' ->
            new ReadCursorMoved(room, new MemberId(in.readLong()), new Sequence(in.readLong()));
        case 'T' ->
            new MemberTyping(room, new MemberId(in.readLong()), new MemberName(in.readUTF()));
        case 'N' -> new RoomEntered(new MemberId(in.readLong()), room);
        default ->
            new CommittedEvent(new Epoch(in.readUTF()), event(kind, EventHead.read(room, in), in));
      };
    } catch (IOException cut) {
      throw new UncheckedIOException(cut);
    }
  }

  private static void encode(Broadcast news, DataOutputStream out) throws IOException {
    switch (news) {
      case ReadCursorMoved moved -> {
        out.writeChar('R');
        out.writeLong(moved.room().value());
        out.writeLong(moved.member().value());
        out.writeLong(moved.upTo().value());
      }
      case MemberTyping typed -> {
        out.writeChar('T');
        out.writeLong(typed.room().value());
        out.writeLong(typed.member().value());
        out.writeUTF(typed.name().value());
      }
      case RoomEntered entered -> {
        out.writeChar('N');
        out.writeLong(entered.room().value());
        out.writeLong(entered.member().value());
      }
      case CommittedEvent stored -> {
        out.writeChar(kind(stored.event()));
        out.writeLong(stored.room().value());
        out.writeUTF(stored.epoch().value());
        EventHead.write(stored.event(), out);
        writeRest(stored.event(), out);
      }
    }
  }

  private static char kind(RoomEvent event) {
    return switch (event) {
      case MessagePosted posted -> 'P';
      case MessageEdited edited -> 'E';
      case MessageRedacted redacted -> 'D';
      case MemberJoined joined -> 'J';
      case MemberLeft left -> 'L';
      case UnrecognisedEvent other -> 'U';
    };
  }

  private static void writeRest(RoomEvent event, DataOutputStream out) throws IOException {
    switch (event) {
      case MessagePosted posted -> {
        out.writeLong(posted.number().value());
        out.writeUTF(posted.clientMessageId().value());
        out.writeUTF(posted.text().value());
      }
      case MessageEdited edited -> {
        out.writeLong(edited.target().value());
        out.writeUTF(edited.text().value());
      }
      case MessageRedacted redacted -> out.writeLong(redacted.target().value());
      case MemberJoined joined -> {}
      case MemberLeft left -> {}
      case UnrecognisedEvent other -> out.writeUTF(other.kind().value());
    }
  }

  private static RoomEvent event(char kind, EventHead head, DataInputStream in) throws IOException {
    return switch (kind) {
      case 'P' ->
          new MessagePosted(
              head.room(),
              head.seq(),
              new MessageNumber(in.readLong()),
              head.actor(),
              new ClientMessageId(in.readUTF()),
              new MessageText(in.readUTF()),
              head.at());
      case 'E' ->
          new MessageEdited(
              head.room(),
              head.seq(),
              new Sequence(in.readLong()),
              head.actor(),
              new MessageText(in.readUTF()),
              head.at());
      case 'D' ->
          new MessageRedacted(
              head.room(), head.seq(), new Sequence(in.readLong()), head.actor(), head.at());
      case 'J' -> new MemberJoined(head.room(), head.seq(), head.actor(), head.at());
      case 'L' -> new MemberLeft(head.room(), head.seq(), head.actor(), head.at());
      case 'U' ->
          new UnrecognisedEvent(
              head.room(), head.seq(), new EventKind(in.readUTF()), head.actor(), head.at());
      default -> throw new IOException("Not a kind of news: " + kind);
    };
  }
}
