package io.madang.chat.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.RoomName;
import org.junit.jupiter.api.Test;

class OpeningRoomTest {

  @Test
  void group_beginsWithItsOwner() {
    OpeningRoom opening = OpeningRoom.group(new RoomName("tea"), Stage.ADA, Stage.NOW);

    assertThat(opening.pairKey()).isEmpty();
    assertThat(opening.events(Stage.ROOM))
        .containsExactly(
            new MemberJoined(
                Stage.ROOM,
                new Sequence(1),
                Stage.ADA,
                ParticipantRole.OWNER,
                Stage.ADA,
                Stage.NOW));
  }

  @Test
  void pair_beginsWithBothOfThem() {
    OpeningRoom opening = OpeningRoom.pair(new PrivatePair(Stage.BOB, Stage.ADA), Stage.NOW);

    assertThat(opening.pairKey()).contains("1:2");
    assertThat(opening.events(Stage.ROOM))
        .containsExactly(
            new MemberJoined(
                Stage.ROOM,
                new Sequence(1),
                Stage.BOB,
                ParticipantRole.OWNER,
                Stage.BOB,
                Stage.NOW),
            new MemberJoined(
                Stage.ROOM,
                new Sequence(2),
                Stage.ADA,
                ParticipantRole.MEMBER,
                Stage.BOB,
                Stage.NOW));
  }
}
