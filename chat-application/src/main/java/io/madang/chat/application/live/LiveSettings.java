package io.madang.chat.application.live;

import java.time.Duration;

/**
 * The timing of live delivery.
 *
 * @param headCheck how often the node checks whether it has missed something; the longest time by
 *     which a lost broadcast can delay a message
 * @param headCheckAlone the same while the fan-out is away and checking is the only way to learn of
 *     other nodes' events
 * @param gapPatience how long to wait for an event that was overtaken by a later one, before
 *     reading it from the log
 * @param retry how long to wait before reading again when the store could not be read
 * @param maxReplay the maximum number of missed events that are replayed; a follower that has
 *     missed more is told to read the history
 */
public record LiveSettings(
    Duration headCheck,
    Duration headCheckAlone,
    Duration gapPatience,
    Duration retry,
    int maxReplay) {

  public static LiveSettings defaults() {
    return builder().build();
  }

  /** Returns a builder with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings; a setting that is not set keeps its default. */
  public static final class Builder {

    private Duration headCheck = Duration.ofSeconds(5);
    private Duration headCheckAlone = Duration.ofMillis(400);
    private Duration gapPatience = Duration.ofMillis(20);
    private Duration retry = Duration.ofMillis(500);
    private int maxReplay = 500;

    private Builder() {}

    public Builder headCheck(Duration interval) {
      headCheck = interval;
      return this;
    }

    public Builder headCheckAlone(Duration interval) {
      headCheckAlone = interval;
      return this;
    }

    public Builder gapPatience(Duration delay) {
      gapPatience = delay;
      return this;
    }

    public Builder retry(Duration delay) {
      retry = delay;
      return this;
    }

    public Builder maxReplay(int events) {
      maxReplay = events;
      return this;
    }

    public LiveSettings build() {
      return new LiveSettings(headCheck, headCheckAlone, gapPatience, retry, maxReplay);
    }
  }
}
