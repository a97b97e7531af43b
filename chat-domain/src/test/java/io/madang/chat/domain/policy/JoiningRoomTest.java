package io.madang.chat.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.ParticipantRole;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JoiningRoomTest {

  private static final JoiningRoom EVE_JOINS = new JoiningRoom(Stage.ROOM, Stage.EVE, Stage.NOW);

  static Stream<Arguments> table() {
    return Stream.of(
        arguments(
            "a group of others",
            Stage.group(Stage.ADA, Stage.BOB),
            Decision.granted(
                new MemberJoined(
                    Stage.ROOM,
                    new Sequence(41),
                    Stage.EVE,
                    ParticipantRole.MEMBER,
                    Stage.EVE,
                    Stage.NOW))),
        arguments("a group that she is in", Stage.group(Stage.ADA, Stage.EVE), Decision.granted()),
        arguments("a group that is hers", Stage.group(Stage.EVE), Decision.granted()),
        arguments("a closed group", Stage.closedGroup(), Decision.refused(RefusalCode.ROOM_CLOSED)),
        arguments(
            "a private room of others",
            Stage.pair(Stage.ADA, Stage.BOB),
            Decision.refused(RefusalCode.PRIVATE_ROOM)),
        arguments(
            "a private room of hers",
            Stage.pair(Stage.EVE, Stage.BOB),
            Decision.refused(RefusalCode.PRIVATE_ROOM)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void join_isDecidedByTheRoomAsItStands(String room, RoomState state, Decision expected) {
    assertThat(state.decide(EVE_JOINS)).isEqualTo(expected);
  }

  @Test
  void join_looksAtNobodyElse() {
    assertThat(EVE_JOINS.scope()).isEqualTo(Scope.of(Stage.EVE.id()));
    assertThat(EVE_JOINS.withoutRoom()).isEqualTo(RefusalCode.NO_SUCH_ROOM);
  }
}
