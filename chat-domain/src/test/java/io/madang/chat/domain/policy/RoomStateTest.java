package io.madang.chat.domain.policy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoomStateTest {

  @ParameterizedTest
  @ValueSource(longs = {40, 42})
  void decide_failsAtANumberThatIsNotTheNext(long seq) {
    assertFails(new RoomClosed(Stage.ROOM, new Sequence(seq), Stage.ADA, Stage.NOW));
  }

  @ParameterizedTest
  @ValueSource(longs = {41, 43})
  void decide_failsAtASecondNumberThatIsNotTheNext(long seq) {
    assertFails(
        new RoomClosed(Stage.ROOM, new Sequence(41), Stage.ADA, Stage.NOW),
        new RoomClosed(Stage.ROOM, new Sequence(seq), Stage.ADA, Stage.NOW));
  }

  @ParameterizedTest
  @ValueSource(longs = 13)
  void decide_failsAtAnotherRoom(long room) {
    assertFails(new RoomClosed(new RoomId(room), new Sequence(41), Stage.ADA, Stage.NOW));
  }

  @Test
  void decide_failsAtAMessage() {
    assertFails(
        new MessagePosted(
            Stage.ROOM,
            new Sequence(41),
            new MessageNumber(1),
            Stage.ADA,
            new ClientMessageId("c"),
            new MessageText("hello"),
            Stage.NOW));
  }

  private static void assertFails(RoomEvent... events) {
    RoomState state = Stage.group(Stage.ADA);
    assertThatThrownBy(() -> state.decide(new Fixed(Decision.granted(events))))
        .isInstanceOf(IllegalStateException.class);
  }

  private record Fixed(Decision decision) implements RoomChange {

    @Override
    public RoomId room() {
      return Stage.ROOM;
    }

    @Override
    public Scope scope() {
      return Scope.of(Stage.ADA.id());
    }

    @Override
    public Decision decide(RoomState state) {
      return decision;
    }
  }
}
