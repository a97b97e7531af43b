package io.madang.chat.testkit.contract;

import static io.madang.chat.testkit.contract.Scene.appended;
import static io.madang.chat.testkit.contract.Scene.duplicate;
import static io.madang.chat.testkit.contract.Scene.resultOf;
import static io.madang.chat.testkit.contract.Scene.textsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomLogContract} about storing a message once. */
public interface RoomLogOnceContract extends StorageContract {

  @Test
  default void append_isIdempotentOnClientMessageId() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    MessagePosted first = appended(scene.append(scene.draft(room, alice, "same-id", "hello")));
    scene.post(room, alice, "between");

    AppendResult again = scene.append(scene.draft(room, alice, "same-id", "hello"));

    assertThat(duplicate(again)).isEqualTo(first);
    assertThat(((AppendResult.Duplicate) again).epoch()).isEqualTo(room.epoch());
    assertThat(textsOf(scene.events(room.id()))).containsExactly("hello", "between");
  }

  @Test
  default void append_isIdempotentAcrossNodes() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    MessagePosted first = appended(scene.append(scene.draft(room, alice, "same-id", "hello")));

    AppendResult again =
        resultOf(another().log().append(scene.draft(room, alice, "same-id", "hello")));

    assertThat(duplicate(again)).isEqualTo(first);
  }

  @Test
  default void append_inParallelWithOneIdStoresOne() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    List<ChatStore> nodes = List.of(store(), another());

    List<AppendResult> results =
        Together.onThreads(
            12,
            i ->
                resultOf(
                    nodes.get(i % 2).log().append(scene.draft(room, alice, "same-id", "hello"))));

    assertThat(results).filteredOn(AppendResult.Appended.class::isInstance).hasSize(1);
    assertThat(results).filteredOn(AppendResult.Duplicate.class::isInstance).hasSize(11);
    assertThat(textsOf(scene.events(room.id()))).containsExactly("hello");
  }

  @Test
  default void appendsOfOneIdAtOnce_storeOne() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    Draft draft = scene.draft(room, alice, "same-id", "hello");

    var first = store().log().append(draft);
    var second = store().log().append(draft);
    var other = store().log().append(scene.draft(room, alice, "same-id", "other"));

    MessagePosted stored = appended(resultOf(first));
    assertThat(duplicate(resultOf(second))).isEqualTo(stored);
    assertThat(resultOf(other)).isInstanceOf(AppendResult.Mismatch.class);
  }

  @Test
  default void append_ofARepeatedDraftIsAnsweredEvenAfterLeaving() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    MessagePosted first = appended(scene.append(scene.draft(room, bob, "same-id", "bye")));
    scene.leave(room, bob);

    AppendResult again = scene.append(scene.draft(room, bob, "same-id", "bye"));

    assertThat(duplicate(again)).isEqualTo(first);
  }

  @Test
  default void append_ofAnotherTextWithTheSameIdIsAMismatch() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    scene.append(scene.draft(room, alice, "same-id", "hello"));

    AppendResult other = scene.append(scene.draft(room, alice, "same-id", "hallo"));
    MessagePosted fence = scene.post(room, alice, "fence");

    assertThat(other).isInstanceOf(AppendResult.Mismatch.class);
    assertThat(fence.seq().value()).isEqualTo(3);
    assertThat(textsOf(scene.events(room.id()))).containsExactly("hello", "fence");
  }

  @Test
  default void clientMessageIds_areKeptApartBySenderAndRoomAndCase() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    Room elsewhere = scene.group(alice);

    appended(scene.append(scene.draft(room, alice, "same-id", "of alice")));
    appended(scene.append(scene.draft(room, bob, "same-id", "of bob")));
    appended(scene.append(scene.draft(elsewhere, alice, "same-id", "elsewhere")));
    appended(scene.append(scene.draft(room, alice, "SAME-ID", "upper case")));

    assertThat(textsOf(scene.events(room.id())))
        .containsExactly("of alice", "of bob", "upper case");
  }

  @Test
  default void aRepeatedDraft_movesNoCursorAndTakesNoNumber() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    scene.append(scene.draft(room, alice, "same-id", "hello"));
    scene.append(scene.draft(room, alice, "same-id", "hello"));

    MessagePosted next = scene.post(room, alice, "next");

    assertThat(next.seq().value()).isEqualTo(3);
    assertThat(next.number().value()).isEqualTo(2);
  }
}
