package io.madang.chat.testkit.contract;

import static io.madang.chat.testkit.contract.Scene.appended;
import static io.madang.chat.testkit.contract.Scene.textsOf;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomLogContract} about keeping everything as it was given. */
public interface RoomLogTextContract extends StorageContract {

  /** Texts that a careless store changes. */
  List<String> TEXTS =
      List.of(
          "\u00e9 composed",
          "e\u0301 decomposed",
          "\uac00 \u1100\u1161",
          "\ud83d\ude00 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83c\uddf0\ud83c\uddf7",
          "\u05e9\u05dc\u05d5\u05dd \u202emixed\u202c \u0645\u0631\u062d\u0628\u0627",
          "' \" ` \\ '' \\' ; -- %s {0} :name ?1 $1 #{x} ${x}",
          "<b>bold</b> &amp; <script>alert(1)</script>",
          "a\nb\r\nc\td",
          " \t\n ",
          "trailing space ",
          "\ufeffbyte order mark",
          "\u0001\u001f\u007f\u0085\u2028\uffff",
          "null",
          "{\"message\": \"x\"}",
          "x",
          "\ud83d\ude00".repeat(4_000));

  @Test
  default void text_isGivenBackByteForByte() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);

    for (String text : TEXTS) {
      assertThat(scene.post(room, alice, text).text().value()).isEqualTo(text);
    }

    List<String> read = textsOf(scene.events(room.id()));
    assertThat(read).isEqualTo(TEXTS);
    assertThat(read.get(1).getBytes(UTF_8)).isEqualTo(TEXTS.get(1).getBytes(UTF_8));
  }

  @Test
  default void texts_thatOnlyLookTheSameAreDifferentOnes() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    appended(scene.append(scene.draft(room, alice, "same-id", "\u00e9")));

    AppendResult decomposed = scene.append(scene.draft(room, alice, "same-id", "e\u0301"));
    AppendResult padded = scene.append(scene.draft(room, alice, "same-id", "\u00e9 "));

    assertThat(decomposed).isInstanceOf(AppendResult.Mismatch.class);
    assertThat(padded).isInstanceOf(AppendResult.Mismatch.class);
  }

  @Test
  default void times_areKeptToTheMicrosecond() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    List<Instant> times =
        List.of(
            Instant.parse("2026-07-01T00:00:00.123456Z"),
            Instant.parse("2026-07-01T00:00:00.000001Z"),
            Instant.parse("2026-07-01T00:00:00.999999Z"),
            Instant.parse("1999-12-31T23:59:59Z"),
            Instant.parse("2100-01-01T00:00:00.1Z"));

    for (Instant time : times) {
      ClientMessageId id = new ClientMessageId("at-" + time.toEpochMilli());
      appended(scene.append(new Draft(room.id(), alice, id, new MessageText("now"), time)));
    }

    assertThat(scene.events(room.id()))
        .filteredOn(event -> event.seq().value() > 1)
        .extracting(event -> event.at())
        .isEqualTo(times);
  }

  @Test
  default void events_carryTheirActorAsThen() {
    Scene scene = new Scene(store());
    Member before = Scene.member("Ms \u00c5ngstr\u00f6m");
    Room room = scene.group(before);
    scene.post(room, before, "before");
    Member after = new Member(before.id(), new MemberName("Mrs \ud83c\udf38"), Scene.unusedEmail());

    scene.post(room, after, "after");

    assertThat(scene.events(room.id()))
        .extracting(event -> event.actor())
        .containsExactly(before, before, after);
    assertThat(scene.events(room.id()))
        .extracting(event -> event.actor().email().value())
        .containsExactly(before.email().value(), before.email().value(), after.email().value());
  }
}
