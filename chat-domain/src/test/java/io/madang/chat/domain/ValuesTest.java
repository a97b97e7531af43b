package io.madang.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.domain.account.Password;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ValuesTest {

  private static final String EMOJI = "\ud83d\ude00";

  @Test
  void ids_arePositive() {
    for (long number : new long[] {0, -1, Long.MIN_VALUE}) {
      assertRefused(() -> new RoomId(number));
      assertRefused(() -> new MemberId(number));
    }
    assertThat(new RoomId(7)).hasToString("7").isLessThan(new RoomId(8));
    assertThat(new MemberId(7)).hasToString("7").isLessThan(new MemberId(8));
  }

  @Test
  void sequences_beginAtNoneAndGoOn() {
    assertRefused(() -> new Sequence(-1));
    assertRefused(() -> new MessageNumber(-1));
    assertThat(Sequence.NONE.next()).isEqualTo(new Sequence(1));
    assertThat(new Sequence(2).isAfter(new Sequence(1))).isTrue();
    assertThat(new Sequence(2).isAfter(new Sequence(2))).isFalse();
    assertThat(new Sequence(9)).isLessThan(new Sequence(10));
  }

  @Test
  void namesOnTheWire_areOfHarmlessCharacters() {
    for (String bad : List.of("", "a b", "a/b", "a:b", "\u00e9", "a\n", "a".repeat(65))) {
      assertRefused(() -> new ClientMessageId(bad));
      assertRefused(() -> new Epoch(bad));
    }
    String longest = "Az09._-".repeat(9) + "x";
    assertThat(new ClientMessageId(longest)).hasToString(longest);
    assertThat(new Epoch(longest)).hasToString(longest);
  }

  @Test
  void messages_haveOneToFourThousandCharacters() {
    assertThat(new MessageText(EMOJI.repeat(4_000)).value()).hasSize(8_000);
    assertThat(new MessageText(" ").value()).isEqualTo(" ");
    assertRefused(() -> new MessageText(""));
    assertRefused(() -> new MessageText(EMOJI.repeat(4_001)));
    assertRefused(() -> new MessageText("x".repeat(4_001)));
  }

  @Test
  void names_areOneLine() {
    assertThat(new RoomName(EMOJI.repeat(100)).value()).hasSize(200);
    assertThat(new MemberName(EMOJI.repeat(50)).value()).hasSize(100);
    assertRefused(() -> new RoomName("x".repeat(101)));
    assertRefused(() -> new MemberName("x".repeat(51)));
    for (String bad : List.of("", "  ", "\u3000", "a\nb")) {
      assertRefused(() -> new RoomName(bad));
      assertRefused(() -> new MemberName(bad));
    }
  }

  @Test
  void passwords_haveEightToAHundredAndTwentyEightCharacters() {
    assertRefused(() -> new Password("x".repeat(7)));
    assertRefused(() -> new Password("x".repeat(129)));
    assertThat(new Password(EMOJI.repeat(128)).value()).hasSize(256);
  }

  @Test
  void secrets_areNeverPrinted() {
    assertThat(new Password("correct horse").toString()).doesNotContain("horse");
    assertThat(new PasswordHash("hash of horse").toString()).doesNotContain("horse");
    assertThat(new MessageText("psst, horse").toString()).doesNotContain("horse");
  }

  private static void assertRefused(ThrowingCallable construction) {
    assertThatThrownBy(construction).isInstanceOf(InvalidValueException.class);
  }
}
