package io.madang.chat.application.live;

import java.time.Duration;

/**
 * How eager live delivery is.
 *
 * @param headCheck how often the node looks whether it has missed something; the longest time that
 *     a lost fan-out can hold up a message
 * @param headCheckAlone the same while the fan-out is away and looking is the only way to hear of
 *     other nodes
 * @param gapPatience how long to wait for an event that was overtaken by a later one before reading
 *     it from the log
 * @param retry how long to wait before reading again when the store could not be read
 * @param maxReplay how many missed events are replayed at most; one who has missed more is told to
 *     read the history
 */
public record LiveSettings(
    Duration headCheck,
    Duration headCheckAlone,
    Duration gapPatience,
    Duration retry,
    int maxReplay) {

  public static LiveSettings defaults() {
    return new LiveSettings(
        Duration.ofSeconds(5),
        Duration.ofMillis(400),
        Duration.ofMillis(20),
        Duration.ofMillis(500),
        500);
  }
}
