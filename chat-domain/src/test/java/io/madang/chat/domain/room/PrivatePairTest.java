package io.madang.chat.domain.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import org.junit.jupiter.api.Test;

class PrivatePairTest {

  private final Member alice = member(10, "alice");
  private final Member bob = member(9, "bob");

  @Test
  void key_isTheSameWhoeverAsks() {
    assertThat(new PrivatePair(alice, bob).key()).isEqualTo("9:10");
    assertThat(new PrivatePair(bob, alice).key()).isEqualTo("9:10");
  }

  @Test
  void oneself_isNoPair() {
    assertThatThrownBy(() -> new PrivatePair(alice, member(10, "alias")))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void roomName_isBothNamesAsFarAsTheyFit() {
    String long1 = "\ud83d\ude00".repeat(50);

    assertThat(new PrivatePair(alice, bob).roomName().value()).isEqualTo("alice-bob");
    assertThat(new PrivatePair(member(1, long1), member(2, long1)).roomName().value())
        .isEqualTo(long1 + "-" + "\ud83d\ude00".repeat(49));
  }

  private static Member member(long id, String name) {
    return new Member(
        new MemberId(id), new MemberName(name), new EmailAddress("m" + id + "@example.org"));
  }
}
