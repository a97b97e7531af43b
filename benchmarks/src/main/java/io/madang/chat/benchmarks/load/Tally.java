package io.madang.chat.benchmarks.load;

/**
 * The result of checking the messages of one or many subscribers.
 *
 * @param delivered how many arrived, each counted once
 * @param lost how many never arrived
 * @param doubled how many arrived again
 * @param reordered how many arrived after a later one of the same publisher
 * @param strange how many were not sent to this subscriber
 * @param diverged how many subscribers saw the publishers of one room in another order than the
 *     first subscriber of that room did
 */
public record Tally(
    long delivered, long lost, long doubled, long reordered, long strange, long diverged) {

  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

  Tally plus(Tally other) {
    return new Tally(
        delivered + other.delivered,
        lost + other.lost,
        doubled + other.doubled,
        reordered + other.reordered,
        strange + other.strange,
        diverged + other.diverged);
  }

  Tally withDiverged(long count) {
    return new Tally(delivered, lost, doubled, reordered, strange, count);
  }

  /** Whether all subscribers received everything once, in order. */
  public boolean isClean() {
    return lost == 0 && doubled == 0 && reordered == 0 && strange == 0 && diverged == 0;
  }

  /** Lost, doubled, reordered and the rest in a few words. */
  public String verdict() {
    return isClean()
        ? "0 lost, doubled, reordered"
        : "%,d lost, %,d doubled, %,d reordered, %,d strange, %,d in another order"
            .formatted(lost, doubled, reordered, strange, diverged);
  }
}
