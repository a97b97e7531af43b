package io.madang.chat.kit.fanout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class FanOutEnvelopeTest {

  private static final long NODE = 0x0123456789abcdefL;
  private static final RoomId ROOM = new RoomId(258);
  private static final Sequence SEQ = new Sequence(3);

  private static final String NODE_HEX = "4d02" + "0123456789abcdef";
  private static final String ID_HEX = "0000000000000102";
  private static final String EVENT =
      ",\"roomId\":258,\"seq\":3,\"at\":\"2026-01-02T03:04:05.678901Z\",\"memberId\":7,"
          + "\"memberName\":\"앨리스\",\"memberEmail\":\"a@b.c\"";

  /**
   * The other nodes of a cluster may be of another release: these bytes change with the version, or
   * never.
   */
  static Stream<Arguments> golden() {
    return Stream.of(
        Arguments.of(
            News.posted(258, 3, "h\u00e9\uD83D\uDE00"),
            "01",
            event(
                "message-posted",
                ",\"message\":\"h\u00e9\uD83D\uDE00\",\"clientMessageId\":\"c-3\",\"number\":3")),
        Arguments.of(
            stored(
                new MessageEdited(
                    ROOM, SEQ, new Sequence(2), News.ALICE, new MessageText("x"), News.AT)),
            "01",
            event("message-edited", ",\"targetSeq\":2,\"message\":\"x\"")),
        Arguments.of(
            stored(new MessageRedacted(ROOM, SEQ, new Sequence(2), News.ALICE, News.AT)),
            "01",
            event("message-redacted", ",\"targetSeq\":2")),
        Arguments.of(
            stored(
                new MemberJoined(
                    ROOM, SEQ, News.ALICE, ParticipantRole.MEMBER, News.ALICE, News.AT)),
            "01",
            event("participant-joined", "")),
        Arguments.of(
            stored(new MemberLeft(ROOM, SEQ, News.ALICE, News.ALICE, News.AT)),
            "01",
            event("participant-left", "")),
        Arguments.of(
            stored(new UnrecognisedEvent(ROOM, SEQ, new EventKind("pinned"), News.ALICE, News.AT)),
            "01",
            event("pinned", "")),
        Arguments.of(
            News.cursorMoved(258, 9),
            "01",
            "{\"type\":\"read-cursor-moved\",\"roomId\":258,\"memberId\":7,\"lastReadSeq\":9}"),
        Arguments.of(
            new MemberTyping(ROOM, News.ALICE.id(), News.ALICE.name()),
            "01",
            "{\"type\":\"typing\",\"roomId\":258,\"memberId\":7,\"memberName\":\"앨리스\"}"),
        Arguments.of(
            new RoomEntered(new MemberId(258), new RoomId(9)),
            "02",
            "{\"type\":\"room-entered\",\"roomId\":9,\"memberId\":258}"));
  }

  private static String event(String type, String rest) {
    return "{\"epoch\":\"e1\",\"type\":\"" + type + "\"" + EVENT + rest + "}";
  }

  @ParameterizedTest
  @MethodSource("golden")
  void bytes_arePinned(Broadcast news, String kind, String body) {
    byte[] expected = envelope(kind, body);

    assertThat(FanOutEnvelope.encode(NODE, news)).isEqualTo(expected);
    assertThat(FanOutEnvelope.open(expected).news()).isEqualTo(news);
  }

  @Test
  void beat_isPinnedAndIsNoNews() {
    byte[] beat = FanOutEnvelope.beat(NODE);

    assertThat(HexFormat.of().formatHex(beat)).isEqualTo(NODE_HEX + "00" + "0000000000000000");
    assertThat(FanOutEnvelope.open(beat).news()).isNull();
  }

  @Test
  void head_isReadWithoutTheRest() {
    byte[] bytes = FanOutEnvelope.encode(NODE, News.posted(258, 3));
    FanOutEnvelope envelope = FanOutEnvelope.open(Arrays.copyOf(bytes, FanOutEnvelope.HEAD_BYTES));

    assertThat(envelope.node()).isEqualTo(NODE);
    assertThat(envelope.audience()).isEqualTo(new Audience.OfRoom(ROOM));
    assertThat(envelope.news()).isNull();
  }

  @Test
  void head_saysForWhomItIs() {
    byte[] bytes = FanOutEnvelope.encode(NODE, new RoomEntered(new MemberId(258), ROOM));
    bytes[10] = FanOutEnvelope.FOR_ROOM;
    assertThat(FanOutEnvelope.open(bytes).audience()).isEqualTo(new Audience.OfRoom(ROOM));
    bytes[10] = FanOutEnvelope.FOR_MEMBER;
    assertThat(FanOutEnvelope.open(bytes).audience())
        .isEqualTo(new Audience.OfMember(new MemberId(258)));
    bytes[11] = -1;
    assertThat(FanOutEnvelope.open(bytes).audience()).isNull();
    assertThat(FanOutEnvelope.open(bytes).news()).isNull();
  }

  @Test
  void longestTexts_fit() {
    String wide = "\uD83D\uDE00";
    Member actor =
        new Member(
            new MemberId(Long.MAX_VALUE),
            new MemberName(wide.repeat(50)),
            new EmailAddress(wide.repeat(252) + "@x"));
    Broadcast news =
        new CommittedEvent(
            new Epoch("e".repeat(64)),
            new MessageEdited(
                new RoomId(Long.MAX_VALUE),
                SEQ,
                SEQ,
                actor,
                new MessageText(wide.repeat(4_000)),
                News.AT));

    byte[] bytes = FanOutEnvelope.encode(NODE, news);

    assertThat(bytes).hasSizeLessThanOrEqualTo(FanOutEnvelope.MOST_BYTES);
    assertThat(FanOutEnvelope.open(bytes).news()).isEqualTo(news);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void truncatedOrProlonged_isNoNews(Broadcast news, String kind, String body) {
    byte[] bytes = FanOutEnvelope.encode(NODE, news);

    for (int length = 0; length < bytes.length; length++) {
      assertThat(read(Arrays.copyOf(bytes, length))).isNull();
    }
    assertThat(read(Arrays.copyOf(bytes, bytes.length + 1))).isNull();
    assertThat(read(Arrays.copyOf(bytes, FanOutEnvelope.MOST_BYTES + 1))).isNull();
  }

  @Test
  void unknownMagicVersionOrKind_isNoNews() {
    for (int changed : new int[] {0, 1, 10}) {
      byte[] bytes = FanOutEnvelope.encode(NODE, News.posted(258, 3));
      bytes[changed] = 99;
      assertThat(read(bytes)).as("byte %d", changed).isNull();
    }
  }

  /** What only a later version knows of it is left to those who know. */
  @Test
  void anEventOfALaterVersion_isPassedOnUnderTheNameThatItCarries() {
    String body = event("pinned", ",\"targetSeq\":2,\"until\":{\"at\":[1]}");

    assertThat(read(envelope("01", body)))
        .isEqualTo(
            stored(new UnrecognisedEvent(ROOM, SEQ, new EventKind("pinned"), News.ALICE, News.AT)));
  }

  @Test
  void anEventOfALaterVersion_withoutANameIsNoNews() {
    for (String name : List.of("", " ", "x".repeat(65))) {
      assertThat(read(envelope("01", event(name, "")))).isNull();
    }
  }

  /** A node that hears it has looked at the head only, to know whether it wants it. */
  @Test
  void newsForSomebodyElseThanTheHeadSays_isNoNews() {
    String body = event("participant-left", "");

    assertThat(read(envelope("02", body))).isNull();
    assertThat(read(envelope("01", body.replace("\"roomId\":258", "\"roomId\":259")))).isNull();
    assertThat(read(envelope("03", body))).isNull();
  }

  @Test
  void malformedUtf8_isNoNews() {
    byte[] bytes = FanOutEnvelope.encode(NODE, News.posted(258, 3));
    bytes[bytes.length - 3] = (byte) 0xff;

    assertThat(read(bytes)).isNull();
  }

  @Test
  void randomDamage_neverThrows() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] sound = FanOutEnvelope.encode(NODE, News.posted(258, 3));
    for (int i = 0; i < 100_000; i++) {
      byte[] bytes = Arrays.copyOf(sound, random.nextInt(2 * sound.length));
      for (int damage = random.nextInt(8); damage > 0 && bytes.length > 0; damage--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      try {
        read(bytes);
      } catch (RuntimeException thrown) {
        throw new AssertionError("seed " + seed, thrown);
      }
    }
  }

  private static byte[] envelope(String kind, String body) {
    byte[] head = HexFormat.of().parseHex(NODE_HEX + kind + ID_HEX);
    byte[] json = body.getBytes(UTF_8);
    return ByteBuffer.allocate(head.length + json.length).put(head).put(json).array();
  }

  private static Broadcast read(byte[] bytes) {
    FanOutEnvelope envelope = FanOutEnvelope.open(bytes);
    return envelope == null ? null : envelope.news();
  }

  private static CommittedEvent stored(RoomEvent event) {
    return new CommittedEvent(News.EPOCH, event);
  }
}
