package io.madang.chat.protocol.json;

import static io.madang.chat.protocol.json.Samples.ALICE;
import static io.madang.chat.protocol.json.Samples.AT;
import static io.madang.chat.protocol.json.Samples.BOB;
import static io.madang.chat.protocol.json.Samples.ROOM;
import static io.madang.chat.protocol.json.Samples.SEQ;
import static io.madang.chat.protocol.json.Samples.TARGET;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.ParticipantRole;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class EventDocumentTest {

  /** What clients rely on: these bytes never change. */
  static Stream<Arguments> golden() {
    MessageText text = new MessageText("b");
    return Stream.of(
        Arguments.of(
            Samples.posted("\"hi\" 안녕 \ud83d\ude00"),
            json(
                "message-posted",
                ",\"message\":\"\\\"hi\\\" 안녕"
                    + " \ud83d\ude00\",\"clientMessageId\":\"c-5\",\"number\":4")),
        Arguments.of(
            new MessageEdited(ROOM, SEQ, TARGET, ALICE, text, AT),
            json("message-edited", ",\"targetSeq\":2,\"message\":\"b\"")),
        Arguments.of(
            new MessageRedacted(ROOM, SEQ, TARGET, ALICE, AT),
            json("message-redacted", ",\"targetSeq\":2")),
        Arguments.of(
            new MemberJoined(ROOM, SEQ, ALICE, ParticipantRole.MEMBER, ALICE, AT),
            json("participant-joined", "")),
        Arguments.of(
            new MemberJoined(ROOM, SEQ, ALICE, ParticipantRole.OWNER, BOB, AT),
            json(
                "participant-joined",
                ",\"role\":\"OWNER\",\"byId\":4,\"byName\":\"bob\",\"byEmail\":\"bob4@example.org\"")),
        Arguments.of(new MemberLeft(ROOM, SEQ, ALICE, ALICE, AT), json("participant-left", "")),
        Arguments.of(
            new MemberLeft(ROOM, SEQ, ALICE, BOB, AT),
            json(
                "participant-left",
                ",\"byId\":4,\"byName\":\"bob\",\"byEmail\":\"bob4@example.org\"")),
        Arguments.of(
            new ParticipantChanged(ROOM, SEQ, BOB.id(), ParticipantRole.OWNER, ALICE, AT),
            json("participant-changed", ",\"subjectId\":4,\"role\":\"OWNER\"")),
        Arguments.of(new RoomClosed(ROOM, SEQ, ALICE, AT), json("room-closed", "")),
        Arguments.of(
            new UnrecognisedEvent(ROOM, SEQ, new EventKind("message-pinned"), ALICE, AT),
            json("message-pinned", "")));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void bytes_areTheseAndAreReadBack(RoomEvent event, String json) {
    assertThat(new EventDocument(event).bytes()).asString(UTF_8).isEqualTo(json);
    assertThat(read(json)).isEqualTo(event);
  }

  @Test
  void eachKind_isAmongThem() {
    assertThat(golden().map(each -> each.get()[0].getClass().getName()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RoomEvent.class.getPermittedSubclasses()).map(Class::getName).toList());
  }

  @ParameterizedTest
  @MethodSource("golden")
  void aMapperOfTheApplication_changesNothing(RoomEvent event, String json) {
    JsonMapper snake =
        JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();
    assertThat(snake.writeValueAsString(new EventDocument(event))).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void membersThatNobodyKnows_areIgnored(RoomEvent event, String json) {
    String more =
        "{\"x\":{\"type\":[1,{}]},\"y\":[[\"seq\"]],\"z\":null,\"n\":"
            + "9".repeat(40)
            + ",\"f\":1.5,"
            + json.substring(1);
    assertThat(read(more)).isEqualTo(event);
  }

  @Test
  void aTypeThatNobodyKnows_isPassedOn() {
    String json = json("poll-closed", ",\"choice\":[\"a\"],\"targetSeq\":3");
    RoomEvent read = read(json);
    assertThat(read)
        .isEqualTo(new UnrecognisedEvent(ROOM, SEQ, new EventKind("poll-closed"), ALICE, AT));
    assertThat(new EventDocument(read).bytes()).asString(UTF_8).isEqualTo(json("poll-closed", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"type\":\"message-posted\"}",
        "{\"type\":1}",
        "not json",
        "{\"type\":\"participant-left\"} {}"
      })
  void anythingElse_isMalformed(String json) {
    assertMalformed(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"type", "roomId", "seq", "at", "memberId", "memberName", "memberEmail"})
  void aMemberThatAllHave_mustBeThere(String name) {
    String json = json("participant-left", "");
    assertMalformed(json.replace("\"" + name + "\"", "\"_\""));
    assertMalformed(json.replaceFirst("(\"" + name + "\":)(\"[^\"]*\"|[0-9]+)", "$1true"));
  }

  @Test
  void aValueThatTheDomainRefuses_isMalformed() {
    String json = json("participant-left", "");
    assertMalformed(json.replace("\"roomId\":7", "\"roomId\":0"));
    assertMalformed(json.replace("2026-02-03T", "yesterday"));
    assertMalformed(json.replace("alice3@example.org", "nobody"));
    assertMalformed(json.replace("participant-left", "two words"));
  }

  @Test
  void damage_isMalformedOrAnotherEventAndNothingElse() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    byte[] sound = new EventDocument(Samples.posted("hello")).bytes();
    for (int i = 0; i < 5_000; i++) {
      byte[] json = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
      for (int damage = random.nextInt(6); damage > 0; damage--) {
        json[random.nextInt(json.length)] = (byte) random.nextInt();
      }
      try {
        EventDocument.read(json);
      } catch (MalformedDocumentException expected) {
        // What else could it be?
      } catch (RuntimeException thrown) {
        throw new AssertionError("seed " + seed, thrown);
      }
    }
  }

  private static void assertMalformed(String json) {
    assertThatExceptionOfType(MalformedDocumentException.class).isThrownBy(() -> read(json));
  }

  private static RoomEvent read(String json) {
    return EventDocument.read(json.getBytes(UTF_8));
  }

  private static String json(String type, String rest) {
    return "{\"type\":\""
        + type
        + "\",\"roomId\":7,\"seq\":5,\"at\":\"2026-02-03T04:05:06.789012Z\",\"memberId\":3,"
        + "\"memberName\":\"alice\",\"memberEmail\":\"alice3@example.org\""
        + rest
        + "}";
  }
}
