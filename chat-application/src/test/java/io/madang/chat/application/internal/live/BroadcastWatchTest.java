package io.madang.chat.application.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.log.Sequence;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BroadcastWatchTest {

  private final BroadcastWatch watch = new BroadcastWatch();

  @Test
  void eventStoredBetweenTwoLooks_isMissedUnlessItIsHeardOf() {
    look(5, 6);

    assertThat(look(7, 6)).contains(seq(6));
    assertThat(watch.hasMissed(seq(6))).isTrue();
    assertThat(watch.hasMissed(seq(6))).as("counted once").isFalse();
  }

  @Test
  void broadcastThatIsOnlyLate_isNotMissed() {
    look(5, 6);
    look(6, 6);

    watch.heard(seq(6));

    assertThat(watch.hasMissed(seq(6))).isFalse();
  }

  @Test
  void eventThatHasBeenHeardOf_isNotAwaited() {
    look(5, 6);
    watch.heard(seq(6));

    assertThat(look(6, 6)).as("not passed on yet").isEmpty();
    assertThat(look(6, 7)).isEmpty();
  }

  @Test
  void gapThatALaterBroadcastReveals_isNotAwaited() {
    look(5, 6);
    watch.heard(seq(7));

    assertThat(look(7, 6)).isEmpty();
  }

  @Test
  void firstLook_provesNothing() {
    assertThat(look(7, 3)).isEmpty();
  }

  @Test
  void eventFromBeforeTheLastLook_provesNothing() {
    look(7, 3);

    assertThat(look(7, 3)).isEmpty();
    assertThat(look(8, 3)).contains(seq(8));
  }

  @Test
  void interruptionOfTheFanOut_excusesWhatWasStoredInIt() {
    look(5, 6);

    assertThat(watch.look(seq(6), seq(6), false)).isEmpty();
    assertThat(look(7, 7)).as("the look after it begins anew").isEmpty();
    assertThat(look(8, 8)).contains(seq(8));
  }

  @Test
  void oneEventIsAwaitedAtATime() {
    look(5, 6);
    look(6, 6);

    assertThat(look(7, 7)).isEmpty();
    assertThat(watch.hasMissed(seq(6))).isTrue();
    assertThat(look(8, 8)).contains(seq(8));
  }

  @Test
  void anotherLog_beginsAnew() {
    look(50, 51);
    watch.heard(seq(60));
    watch.forget();

    assertThat(look(5, 6)).isEmpty();
    assertThat(look(6, 6)).contains(seq(6));
  }

  private Optional<Sequence> look(long head, long next) {
    return watch.look(seq(head), seq(next), true);
  }

  private static Sequence seq(long value) {
    return new Sequence(value);
  }
}
