package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What {@link MemberDirectory} promises. It may already contain others: no test relies on an empty
 * one.
 */
public interface MemberDirectoryContract {

  /** The id of no member. */
  MemberId NOBODY = new MemberId(987_654_321);

  /** The directory, with the same members throughout a test. */
  MemberDirectory members();

  /** Adds a member to the directory, by whatever means it has. */
  Member add(MemberName name, EmailAddress email);

  @Test
  default void find_knowsThoseWhoExist() {
    Member alice = add("alice");

    assertThat(members().find(alice.id())).contains(alice);
    assertThat(members().find(NOBODY)).isEmpty();
  }

  @Test
  default void find_keepsEverythingAsGiven() {
    MemberName name = new MemberName("\uc544\uc778\uc2dc\ud0c0\uc778 \ud83d\ude80 <b>");
    EmailAddress email = new EmailAddress("Mixed.Case." + Scene.unusedEmail().value());
    Member member = add(name, email);

    Member found = members().find(member.id()).orElseThrow();

    assertThat(found.name()).isEqualTo(name);
    assertThat(found.email().value()).isEqualTo(email.value());
  }

  @Test
  default void findAll_givesThoseWhoExist() {
    Member alice = add("alice");
    Member bob = add("bob");

    assertThat(members().findAll(List.of(bob.id(), NOBODY, alice.id(), bob.id())))
        .hasSize(2)
        .containsEntry(alice.id(), alice)
        .containsEntry(bob.id(), bob);
    assertThat(members().findAll(List.of())).isEmpty();
  }

  @Test
  default void list_isEverybodyById() {
    List<Member> added = new ArrayList<>(List.of(add("zoe"), add("adam"), add("mia")));

    List<Member> everybody = everybody();

    assertThat(everybody).containsAll(added);
    assertThat(everybody).extracting(Member::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  default void list_comesInPages() {
    Member first = add("zoe");
    Member second = add("adam");
    Member third = add("mia");

    assertThat(members().list(Optional.of(first.id()), 1)).containsExactly(second);
    assertThat(members().list(Optional.of(first.id()), 3)).containsExactly(second, third);
    assertThat(members().list(Optional.of(third.id()), 3)).isEmpty();
  }

  @Test
  default void list_doesNotChangeAfterwards() {
    List<Member> everybody = everybody();

    Member late = add("late");

    assertThat(everybody).doesNotContain(late);
  }

  private List<Member> everybody() {
    return members().list(Optional.empty(), Integer.MAX_VALUE);
  }

  private Member add(String name) {
    return add(new MemberName(name), Scene.unusedEmail());
  }
}
