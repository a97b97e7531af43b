package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link io.madang.chat.application.port.MemberDirectory} promises. */
public interface MemberDirectoryContract extends StorageContract {

  /** Nobody has this one. */
  MemberId NOBODY = new MemberId(987_654_321);

  @Test
  default void find_knowsThoseWhoExist() {
    Member alice = new Scene(store()).member("alice");

    assertThat(another().members().find(alice.id())).contains(alice);
    assertThat(store().members().find(NOBODY)).isEmpty();
  }

  @Test
  default void findAll_givesThoseWhoExist() {
    Scene scene = new Scene(store());
    Member alice = scene.member("alice");
    Member bob = scene.member("bob");

    assertThat(store().members().findAll(List.of(bob.id(), NOBODY, alice.id(), bob.id())))
        .hasSize(2)
        .containsEntry(alice.id(), alice)
        .containsEntry(bob.id(), bob);
    assertThat(store().members().findAll(List.of())).isEmpty();
  }

  @Test
  default void list_isEverybodyById() {
    Scene scene = new Scene(store());
    Member zoe = scene.member("zoe");
    Member adam = scene.member("adam");

    List<Member> everybody = store().members().list();

    assertThat(everybody).containsSubsequence(zoe, adam);
    assertThat(everybody).extracting(Member::id).isSorted().doesNotHaveDuplicates();
  }

  @Test
  default void list_doesNotChangeAfterwards() {
    Scene scene = new Scene(store());
    List<Member> everybody = store().members().list();

    Member late = scene.member("late");

    assertThat(everybody).doesNotContain(late);
  }
}
