package com.example.fanout;

import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.room.RoomId;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** What every event of a log has. */
record EventHead(RoomId room, Sequence seq, Member actor, Instant at) {

  static void write(RoomEvent event, DataOutputStream out) throws IOException {
    out.writeLong(event.seq().value());
    out.writeLong(event.actor().id().value());
    out.writeUTF(event.actor().name().value());
    out.writeUTF(event.actor().email().value());
    Instant at = event.at();
    out.writeLong(at.getEpochSecond());
    out.writeInt(at.getNano());
  }

  static EventHead read(RoomId room, DataInputStream in) throws IOException {
    Sequence seq = new Sequence(in.readLong());
    Member actor =
        new Member(
            new MemberId(in.readLong()),
            new MemberName(in.readUTF()),
            new EmailAddress(in.readUTF()));
    return new EventHead(room, seq, actor, Instant.ofEpochSecond(in.readLong(), in.readInt()));
  }
}
