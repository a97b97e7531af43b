package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Random;

/** Anything that can be told, with values from one end to the other. */
final class RandomNews {

  private final Random random;

  RandomNews(Random random) {
    this.random = random;
  }

  Broadcast next() {
    RoomId room = new RoomId(positive());
    MemberId member = new MemberId(positive());
    return switch (random.nextInt(9)) {
      case 0 -> new ReadCursorMoved(room, member, seq());
      case 1 -> new MemberTyping(room, member, name());
      case 2 -> new RoomEntered(member, room);
      default -> new CommittedEvent(new Epoch(word(64)), event(room));
    };
  }

  private RoomEvent event(RoomId room) {
    Member actor = member();
    Instant at =
        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt(1_000_000_000));
    return switch (random.nextInt(8)) {
      case 0 ->
          new MessagePosted(
              room,
              seq(),
              new MessageNumber(positive()),
              actor,
              new ClientMessageId(word(64)),
              text(),
              at);
      case 1 -> new MessageEdited(room, seq(), seq(), actor, text(), at);
      case 2 -> new MessageRedacted(room, seq(), seq(), actor, at);
      case 3 -> new MemberJoined(room, seq(), member(), role(), other(actor), at);
      case 4 -> new MemberLeft(room, seq(), member(), other(actor), at);
      case 5 -> new ParticipantChanged(room, seq(), new MemberId(positive()), role(), actor, at);
      case 6 -> new RoomClosed(room, seq(), actor, at);
      default -> new UnrecognisedEvent(room, seq(), new EventKind("x" + word(63)), actor, at);
    };
  }

  private Member member() {
    return new Member(new MemberId(positive()), name(), email());
  }

  /** Often somebody else. */
  private Member other(Member member) {
    return random.nextBoolean() ? member : member();
  }

  private ParticipantRole role() {
    return random.nextBoolean() ? ParticipantRole.OWNER : ParticipantRole.MEMBER;
  }

  private Sequence seq() {
    return new Sequence(positive());
  }

  private long positive() {
    return 1 + (random.nextLong(Long.MAX_VALUE) >> random.nextInt(62));
  }

  private MemberName name() {
    return new MemberName("n" + word(49));
  }

  private EmailAddress email() {
    return new EmailAddress(word(64) + "@" + word(64));
  }

  /** All of Unicode but what the domain refuses. */
  private MessageText text() {
    StringBuilder text = new StringBuilder();
    for (int left = 1 + random.nextInt(200); left > 0; left--) {
      int wide = random.nextBoolean() ? 0x80 : Character.MAX_CODE_POINT + 1;
      int codePoint = 1 + random.nextInt(wide - 1);
      text.appendCodePoint(Character.getType(codePoint) == Character.SURROGATE ? '"' : codePoint);
    }
    return new MessageText(text.toString());
  }

  private String word(int most) {
    String alphabet = "ABCxyz019._-";
    StringBuilder word = new StringBuilder();
    for (int left = 1 + random.nextInt(most); left > 0; left--) {
      word.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return word.toString();
  }
}
