package io.madang.chat.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryCheckTest {

  private final DeliveryCheck check = new DeliveryCheck(10, 2);

  @Test
  void everythingOnceAndInOrder_isClean() {
    receive(10, 0, 1, 2);
    receive(11, 0, 1);
    assertThat(check.tally(new long[] {3, 2})).isEqualTo(new Tally(5, 0, 0, 0, 0, 0));
    assertThat(check.tally(new long[] {3, 2}).isClean()).isTrue();
  }

  @Test
  void hole_isLost() {
    receive(10, 0, 2, 3);
    assertThat(check.tally(new long[] {4, 0})).isEqualTo(new Tally(3, 1, 0, 0, 0, 0));
  }

  @Test
  void missingEnd_isLost() {
    receive(10, 0);
    assertThat(check.tally(new long[] {3, 1})).isEqualTo(new Tally(1, 3, 0, 0, 0, 0));
  }

  @Test
  void repeat_isDoubled() {
    receive(10, 0, 1, 1, 0);
    assertThat(check.tally(new long[] {2, 0})).isEqualTo(new Tally(2, 0, 2, 0, 0, 0));
  }

  @Test
  void repeatOfALateOne_isDoubled() {
    receive(10, 1, 0, 0);
    assertThat(check.tally(new long[] {2, 0})).isEqualTo(new Tally(2, 0, 1, 1, 0, 0));
  }

  @Test
  void lateOne_isReorderedAndNotLost() {
    receive(10, 0, 2, 1);
    Tally tally = check.tally(new long[] {3, 0});
    assertThat(tally).isEqualTo(new Tally(3, 0, 0, 1, 0, 0));
    assertThat(tally.isClean()).isFalse();
  }

  @Test
  void publisherOfAnotherRoom_isStrange() {
    receive(12, 0);
    receive(9, 0);
    assertThat(check.tally(new long[] {0, 0})).isEqualTo(new Tally(0, 0, 0, 0, 2, 0));
  }

  @Test
  void order_dependsOnHowPublishersAlternate() {
    DeliveryCheck other = new DeliveryCheck(10, 2);
    receive(10, 0);
    receive(11, 0);
    other.received(11, 0);
    other.received(10, 0);
    assertThat(check.order()).isNotEqualTo(other.order());
  }

  private void receive(int publisher, long... ordinals) {
    for (long ordinal : ordinals) {
      check.received(publisher, ordinal);
    }
  }
}
