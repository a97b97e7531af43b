package io.madang.chat.benchmarks.micro;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;

/** Sample data of the benchmarks. */
public final class Samples {

  private Samples() {}

  public static Member member() {
    return new Member(
        new MemberId(3), new MemberName("Person 3"), new EmailAddress("person3@example.org"));
  }

  /** A stored message with a text of this size. */
  public static CommittedEvent message(int size) {
    MessagePosted posted =
        new MessagePosted(
            new RoomId(7),
            new Sequence(12_345),
            new MessageNumber(12_300),
            member(),
            new ClientMessageId("9b2f0a54-5f0e-4d1e-b1f4-7f3a7f0c1c11"),
            new MessageText("x".repeat(size)),
            Instant.parse("2026-02-03T04:05:06.789012Z"));
    return new CommittedEvent(new Epoch("e1"), posted);
  }
}
