package io.madang.chat.application.internal.live;

import io.madang.chat.application.live.LiveSettings;
import java.time.Duration;

/**
 * How often the heads of the followed rooms are looked at: seldom while the fan-out delivers, more
 * often while it does not, and never so often that looking takes more than a tenth of the time.
 *
 * <p>The cost is that of the cheaper of the last two looks: one that took long because the store
 * was busy for a moment does not delay the next.
 */
record HeadPace(Duration usual, Duration hurried) {

  private static final int SHARE = 10;

  static HeadPace of(LiveSettings settings) {
    return new HeadPace(settings.headCheck(), settings.headCheckAlone());
  }

  /** Whether it is time for a regular look, so long after the last one began and ended. */
  boolean isDue(boolean hurry, Duration sinceBegin, Duration sinceEnd, Cost cost) {
    Duration wanted = hurry ? hurried : usual;
    return sinceBegin.compareTo(wanted) >= 0 && sinceEnd.compareTo(cost.rest()) >= 0;
  }

  /** How long the last two looks took. */
  record Cost(Duration last, Duration before) {

    static final Cost NONE = new Cost(Duration.ZERO, Duration.ZERO);

    Cost then(Duration look) {
      return new Cost(look, last);
    }

    /** How long a look must wait after the last one, even if it was asked for. */
    Duration rest() {
      Duration cheaper = last.compareTo(before) < 0 ? last : before;
      return cheaper.multipliedBy(SHARE);
    }
  }
}
