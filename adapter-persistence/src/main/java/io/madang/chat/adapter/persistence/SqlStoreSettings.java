package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.IdSource;
import java.util.UUID;

/**
 * How a store works; {@link #defaults()} suits most.
 *
 * @param epochs names the logs of new rooms
 * @param writers how many transactions may append at once on PostgreSQL; a room always has the same
 *     writer. SQLite has one
 * @param maxBatch how many messages are committed together at most
 * @param maxWaiting how many messages may wait for a writer; any more are refused at once
 * @param maxConnections how many connections are kept to PostgreSQL, or for reading from SQLite
 */
public record SqlStoreSettings(
    IdSource epochs, int writers, int maxBatch, int maxWaiting, int maxConnections) {

  public SqlStoreSettings {
    if (Math.min(Math.min(writers, maxBatch), Math.min(maxWaiting, maxConnections)) < 1) {
      throw new IllegalArgumentException("Every number must be positive");
    }
  }

  public static SqlStoreSettings defaults() {
    return builder().build();
  }

  /** Begins with the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects settings; what is not set keeps its default. */
  public static final class Builder {

    private IdSource epochs = () -> UUID.randomUUID().toString();
    private int writers = 2;
    private int maxBatch = 256;
    private int maxWaiting = 10_000;
    private int maxConnections = 8;

    private Builder() {}

    public Builder epochs(IdSource ids) {
      epochs = ids;
      return this;
    }

    public Builder writers(int count) {
      writers = count;
      return this;
    }

    public Builder maxBatch(int messages) {
      maxBatch = messages;
      return this;
    }

    public Builder maxWaiting(int messages) {
      maxWaiting = messages;
      return this;
    }

    public Builder maxConnections(int count) {
      maxConnections = count;
      return this;
    }

    /** Throws an {@link IllegalArgumentException} if a number is not positive. */
    public SqlStoreSettings build() {
      return new SqlStoreSettings(epochs, writers, maxBatch, maxWaiting, maxConnections);
    }
  }
}
