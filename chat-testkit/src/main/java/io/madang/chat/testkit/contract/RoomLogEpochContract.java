package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomLogContract} about renewing the epoch of a log that has lost events. */
public interface RoomLogEpochContract extends StorageContract {

  @Test
  default void renewEpoch_ofALogThatEndsBefore_keepsItsEventsUnderANewEpoch() {
    Scene scene = new Scene(store());
    Room room = scene.group(Scene.member("alice"), Scene.member("bob"));
    LogHead old = headOf(room);
    List<RoomEvent> events = scene.events(room.id());

    LogHead renewed = renew(room, old, old.seq().next());

    assertThat(renewed.epoch()).isNotEqualTo(old.epoch());
    assertThat(renewed.seq()).isEqualTo(old.seq());
    assertThat(headOf(room)).isEqualTo(renewed);
    assertThat(store().log().readAfter(room.id(), Sequence.NONE, 10).orElseThrow().head())
        .isEqualTo(renewed);
    assertThat(scene.events(room.id())).isEqualTo(events);
  }

  @Test
  default void renewEpoch_leavesOtherRoomsAlone() {
    Scene scene = new Scene(store());
    Room room = scene.group(Scene.member("alice"));
    Room other = scene.group(Scene.member("bob"));
    LogHead others = headOf(other);
    LogHead old = headOf(room);

    renew(room, old, old.seq().next());

    assertThat(headOf(other)).isEqualTo(others);
  }

  @Test
  default void renewEpoch_ofALogThatReachesThatFar_changesNothing() {
    Scene scene = new Scene(store());
    Room room = scene.group(Scene.member("alice"), Scene.member("bob"));
    LogHead old = headOf(room);

    assertThat(renew(room, old, old.seq())).isEqualTo(old);
    assertThat(headOf(room)).isEqualTo(old);
  }

  @Test
  default void renewEpoch_ofAnEpochThatIsOver_changesNothing() {
    Scene scene = new Scene(store());
    Room room = scene.group(Scene.member("alice"));
    LogHead old = headOf(room);
    LogHead renewed = renew(room, old, old.seq().next());

    assertThat(renew(room, old, old.seq().next())).isEqualTo(renewed);
    assertThat(headOf(room)).isEqualTo(renewed);
  }

  @Test
  default void renewEpoch_givesAnEpochThatTheRoomNeverHad() {
    Scene scene = new Scene(store());
    Room room = scene.group(Scene.member("alice"));
    LogHead first = headOf(room);
    LogHead second = renew(room, first, first.seq().next());

    LogHead third = renew(room, second, second.seq().next());

    assertThat(third.epoch()).isNotIn(first.epoch(), second.epoch());
  }

  @Test
  default void renewEpoch_onManyThreadsOfTwoNodes_renewsOnce() {
    Scene scene = new Scene(store());
    Room room = scene.group(Scene.member("alice"));
    LogHead old = headOf(room);
    RoomLog here = store().log();
    RoomLog there = another().log();

    List<Optional<LogHead>> answers =
        Together.onThreads(
            8,
            i -> (i % 2 == 0 ? here : there).renewEpoch(room.id(), old.epoch(), old.seq().next()));

    assertThat(answers).containsOnly(Optional.of(headOf(room)));
  }

  @Test
  default void whatIsStoredAfterARenewal_hasTheNewEpochAndTheNextNumber() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    LogHead old = headOf(room);
    LogHead renewed = renew(room, old, old.seq().next());

    AppendResult posted = scene.append(scene.draft(room, alice, "hello"));
    CommittedEvent joined = scene.join(room, Scene.member("bob"));

    assertThat(posted).isInstanceOf(AppendResult.Appended.class);
    CommittedEvent message = ((AppendResult.Appended) posted).event();
    assertThat(List.of(message.epoch(), joined.epoch())).containsOnly(renewed.epoch());
    assertThat(message.seq()).isEqualTo(renewed.seq().next());
    assertThat(joined.seq()).isEqualTo(message.seq().next());
  }

  @Test
  default void renewEpoch_ofARoomThatDoesNotExist_isEmpty() {
    assertThat(
            store().log().renewEpoch(SampleRooms.aRoomId(), new Epoch("nowhere"), new Sequence(5)))
        .isEmpty();
  }

  private LogHead renew(Room room, LogHead lost, Sequence before) {
    return store().log().renewEpoch(room.id(), lost.epoch(), before).orElseThrow();
  }

  private LogHead headOf(Room room) {
    return store().log().heads(List.of(room.id())).values().iterator().next();
  }
}
