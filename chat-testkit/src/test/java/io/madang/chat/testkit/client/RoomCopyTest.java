package io.madang.chat.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each event once, in order, whatever comes. */
class RoomCopyTest {

  private final List<Long> shown = new ArrayList<>();
  private final RoomCopy copy = new RoomCopy(entry -> shown.add(entry.seq()));

  @Test
  void whatComesAgain_isDropped() {
    take("e", 1, 2, 2, 1, 3);

    assertThat(shown).containsExactly(1L, 2L, 3L);
    assertThat(copy.hasGap()).isFalse();
  }

  @Test
  void whatComesEarly_waitsForWhatIsMissing() {
    take("e", 1, 4, 3);

    assertThat(shown).containsExactly(1L);
    assertThat(copy.hasGap()).isTrue();
    assertThat(copy.position()).isEqualTo(1);

    take("e", 2);

    assertThat(shown).containsExactly(1L, 2L, 3L, 4L);
    assertThat(copy.hasGap()).isFalse();
  }

  @Test
  void anotherLife_isNotMixedInAndBeginsAnewWhenTold() {
    take("old", 1, 2);
    take("new", 3);

    assertThat(shown).containsExactly(1L, 2L);
    assertThat(copy.isOfAnotherLifeThan("new")).isTrue();

    copy.restart("new");
    take("new", 1, 2);

    assertThat(shown).containsExactly(1L, 2L, 1L, 2L, 3L);
    assertThat(copy.shown()).extracting(RoomEntry::epoch).containsOnly("new");
    assertThat(copy.position()).isEqualTo(3);
  }

  @Test
  void theFirstLifeOfWhichItHears_isItsOwn() {
    assertThat(copy.isOfAnotherLifeThan("e")).isFalse();
    take("e", 1);
    assertThat(copy.epoch()).isEqualTo("e");
  }

  private void take(String epoch, long... seqs) {
    for (long seq : seqs) {
      copy.take(new RoomEntry(epoch, seq, "message-posted", 1, "id-" + seq, "text " + seq));
    }
  }
}
