package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomsContract} about the list of rooms that anyone may join. */
public interface OpenGroupsContract extends StorageContract {

  @Test
  default void openGroups_areAllThatAreOpenOldestFirst() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room first = scene.group(alice);
    Room closed = scene.group(alice);
    Room hidden = scene.privateRoom(alice, Scene.member("bob"));
    Room last = scene.group(alice);
    scene.leave(closed, alice);

    List<Room> open = Scene.openGroups(store());

    assertThat(open).containsSubsequence(first, last).doesNotContain(closed, hidden);
  }

  @Test
  default void openGroups_comeInPages() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room before = scene.group(alice);
    Room first = scene.group(alice);
    Room second = scene.group(alice);
    Room third = scene.group(alice);

    assertThat(store().rooms().openGroups(Optional.of(before.id()), 2))
        .containsExactly(first, second);
    assertThat(store().rooms().openGroups(Optional.of(second.id()), 2)).containsExactly(third);
    assertThat(store().rooms().openGroups(Optional.of(third.id()), 2)).isEmpty();
  }

  @Test
  default void openGroups_belongToWhoeverAskedAndDoNotChange() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room early = scene.group(alice);
    List<Room> open = Scene.openGroups(store());

    Room late = scene.group(alice);

    assertThat(open).contains(early).doesNotContain(late);
    Answers.spoil(open);
    assertThat(Scene.openGroups(store())).contains(early, late);
  }
}
