package io.madang.chat.adapter.redis;

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
import io.madang.chat.domain.room.RoomId;
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

  // 'M' 1 node | epoch "e1", seq 3, second, nano, member 7, name, email
  private static final String NODE_HEX = "4d01" + "0123456789abcdef";
  private static final String ROOM_HEX = "0000000000000102";
  private static final String EVENT_HEX =
      "0002"
          + "6531"
          + "0000000000000003"
          + "00000000695735a5"
          + "28773508"
          + "0000000000000007"
          + "0009"
          + "ec95a8eba6acec8aa4"
          + "0005"
          + "6140622e63";

  /**
   * The other nodes of a cluster may be of another release: these bytes change with the version, or
   * never.
   */
  static Stream<Arguments> golden() {
    return Stream.of(
        Arguments.of(
            News.posted(258, 3, "h\u00e9\uD83D\uDE00"),
            "01",
            EVENT_HEX + "0000000000000003" + "0003" + "632d33" + "0007" + "68c3a9f09f9880"),
        Arguments.of(
            stored(
                new MessageEdited(
                    ROOM, SEQ, new Sequence(2), News.ALICE, new MessageText("x"), News.AT)),
            "02",
            EVENT_HEX + "0000000000000002" + "0001" + "78"),
        Arguments.of(
            stored(new MessageRedacted(ROOM, SEQ, new Sequence(2), News.ALICE, News.AT)),
            "03",
            EVENT_HEX + "0000000000000002"),
        Arguments.of(stored(new MemberJoined(ROOM, SEQ, News.ALICE, News.AT)), "04", EVENT_HEX),
        Arguments.of(stored(new MemberLeft(ROOM, SEQ, News.ALICE, News.AT)), "05", EVENT_HEX),
        Arguments.of(News.cursorMoved(258, 9), "20", "0000000000000007" + "0000000000000009"),
        Arguments.of(
            new MemberTyping(ROOM, News.ALICE.id(), News.ALICE.name()),
            "21",
            "0000000000000007" + "0009" + "ec95a8eba6acec8aa4"),
        Arguments.of(new RoomEntered(new MemberId(258), new RoomId(9)), "40", "0000000000000009"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void bytes_arePinned(Broadcast news, String kind, String rest) {
    byte[] expected = HexFormat.of().parseHex(NODE_HEX + kind + ROOM_HEX + rest);

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
    bytes[10] = FanOutEnvelope.POSTED;
    assertThat(FanOutEnvelope.open(bytes).audience()).isEqualTo(new Audience.OfRoom(ROOM));
    bytes[10] = FanOutEnvelope.ENTERED;
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
  void truncatedOrProlonged_isNoNews(Broadcast news, String kind, String rest) {
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

  @Test
  void anUnrecognisedEvent_isWrittenAsNodesOfALaterVersionWriteIt() {
    UnrecognisedEvent event =
        new UnrecognisedEvent(ROOM, SEQ, new EventKind("pinned"), News.ALICE, News.AT);

    assertThat(HexFormat.of().formatHex(FanOutEnvelope.encode(NODE, stored(event))))
        .isEqualTo(NODE_HEX + "1f" + ROOM_HEX + EVENT_HEX + "0006" + "70696e6e6564");
  }

  /** What comes after the name belongs to those who know the kind. */
  @Test
  void anEventOfALaterVersion_isPassedOnUnderTheNameThatItCarries() {
    for (String kind : List.of("06", "1e", "1f")) {
      String rest = EVENT_HEX + "0006" + "70696e6e6564" + "0000000000000002" + "ff";

      assertThat(read(HexFormat.of().parseHex(NODE_HEX + kind + ROOM_HEX + rest)))
          .as("kind %s", kind)
          .isEqualTo(
              stored(
                  new UnrecognisedEvent(ROOM, SEQ, new EventKind("pinned"), News.ALICE, News.AT)));
    }
  }

  @Test
  void anEventOfALaterVersion_withoutANameIsNoNews() {
    for (String rest : List.of("", "0000", "0001" + "20", "0009" + "7069")) {
      assertThat(read(HexFormat.of().parseHex(NODE_HEX + "06" + ROOM_HEX + EVENT_HEX + rest)))
          .isNull();
    }
  }

  @Test
  void malformedUtf8_isNoNews() {
    byte[] bytes = FanOutEnvelope.encode(NODE, News.posted(258, 3));
    bytes[bytes.length - 1] = (byte) 0xff;

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

  private static Broadcast read(byte[] bytes) {
    FanOutEnvelope envelope = FanOutEnvelope.open(bytes);
    return envelope == null ? null : envelope.news();
  }

  private static CommittedEvent stored(RoomEvent event) {
    return new CommittedEvent(News.EPOCH, event);
  }
}
