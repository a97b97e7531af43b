package io.madang.chat.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything goes out until it is answered, in order, and not too much at once. */
class OutboxTest {

  private static final long SOON = Duration.ofMillis(1).toNanos();
  private static final long LATE = Duration.ofMinutes(1).toNanos();

  private final Outbox outbox = new Outbox(2, Duration.ofSeconds(2));

  OutboxTest() {
    List.of("a", "b", "c").forEach(id -> outbox.add(id, "text of " + id));
  }

  @Test
  void noMoreThanTheWindow_isUnderWay() {
    assertThat(due(0)).containsExactly("a", "b");
    assertThat(due(SOON)).isEmpty();

    assertThat(outbox.settle("b")).isTrue();

    assertThat(due(SOON)).containsExactly("c");
    assertThat(outbox.size()).isEqualTo(2);
  }

  @Test
  void whatIsNotAnswered_goesOutAgain() {
    assertThat(outbox.takeDue(0)).noneMatch(Outbox.Outgoing::isAgain);
    assertThat(outbox.takeDue(LATE)).hasSize(2).allMatch(Outbox.Outgoing::isAgain);
  }

  @Test
  void whatWasUnderWayWhenTheConnectionBroke_goesOutAgainAtOnceInOrder() {
    due(0);
    outbox.disconnected(SOON);

    assertThat(due(SOON)).containsExactly("a", "b");
  }

  @Test
  void whatWasPutOff_waits() {
    due(0);
    outbox.postpone("a", 2 * LATE);

    assertThat(due(LATE)).containsExactly("b");
    assertThat(due(2 * LATE)).contains("a");
  }

  @Test
  void theSecondAnswer_isNone() {
    assertThat(outbox.settle("a")).isTrue();
    assertThat(outbox.settle("a")).isFalse();
  }

  private List<String> due(long now) {
    return outbox.takeDue(now).stream().map(Outbox.Outgoing::id).toList();
  }
}
