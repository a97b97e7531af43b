package io.madang.chat.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.ParticipantRole;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LeavingRoomTest {

  private static final LeavingRoom EVE_LEAVES = new LeavingRoom(Stage.ROOM, Stage.EVE, Stage.NOW);
  private static final MemberLeft LEFT =
      new MemberLeft(Stage.ROOM, new Sequence(41), Stage.EVE, Stage.EVE, Stage.NOW);

  static Stream<Arguments> table() {
    return Stream.of(
        arguments(
            "a group that another one owns",
            Stage.group(Stage.ADA, Stage.EVE, Stage.BOB),
            Decision.granted(LEFT)),
        arguments(
            "a group that is hers: the eldest of the others owns it",
            Stage.group(Stage.EVE, Stage.BOB, Stage.ADA),
            Decision.granted(LEFT, nowOwns(Stage.BOB))),
        arguments(
            "a group in which nobody else is",
            Stage.group(Stage.EVE),
            Decision.granted(
                LEFT, new RoomClosed(Stage.ROOM, new Sequence(42), Stage.EVE, Stage.NOW))),
        arguments(
            "a group of others",
            Stage.group(Stage.ADA, Stage.BOB),
            Decision.refused(RefusalCode.NOT_A_PARTICIPANT)),
        arguments(
            "a closed group", Stage.closedGroup(), Decision.refused(RefusalCode.NOT_A_PARTICIPANT)),
        arguments(
            "a private room of others",
            Stage.pair(Stage.ADA, Stage.BOB),
            Decision.refused(RefusalCode.NOT_A_PARTICIPANT)),
        arguments(
            "a private room of hers",
            Stage.pair(Stage.BOB, Stage.EVE),
            Decision.refused(RefusalCode.PRIVATE_ROOM)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void leave_isDecidedByTheRoomAsItStands(String room, RoomState state, Decision expected) {
    assertThat(state.decide(EVE_LEAVES)).isEqualTo(expected);
  }

  /** Whoever leaves may be one of the two eldest. */
  @Test
  void leave_looksAtAsManyAsItNeedsToFindAnother() {
    assertThat(EVE_LEAVES.scope()).isEqualTo(new Scope(Set.of(Stage.EVE.id()), 2));
    assertThat(EVE_LEAVES.withoutRoom()).isEqualTo(RefusalCode.NOT_A_PARTICIPANT);
  }

  private static ParticipantChanged nowOwns(Member member) {
    return new ParticipantChanged(
        Stage.ROOM, new Sequence(42), member.id(), ParticipantRole.OWNER, Stage.EVE, Stage.NOW);
  }
}
