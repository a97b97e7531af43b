package io.madang.chat.testkit.simulation;

import java.util.List;
import java.util.SplittableRandom;

/** All the randomness of one schedule. The same seed gives the same answers. */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed) {
    random = new SplittableRandom(seed);
  }

  /** True once in so many times; never for zero. */
  boolean oneIn(int times) {
    return times > 0 && random.nextInt(times) == 0;
  }

  boolean half() {
    return random.nextBoolean();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
