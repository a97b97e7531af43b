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
    return new SqlStoreSettings(() -> UUID.randomUUID().toString(), 2, 256, 10_000, 8);
  }

  public SqlStoreSettings withEpochs(IdSource ids) {
    return new SqlStoreSettings(ids, writers, maxBatch, maxWaiting, maxConnections);
  }

  public SqlStoreSettings withWriters(int count) {
    return new SqlStoreSettings(epochs, count, maxBatch, maxWaiting, maxConnections);
  }

  public SqlStoreSettings withMaxBatch(int count) {
    return new SqlStoreSettings(epochs, writers, count, maxWaiting, maxConnections);
  }

  public SqlStoreSettings withMaxWaiting(int count) {
    return new SqlStoreSettings(epochs, writers, maxBatch, count, maxConnections);
  }

  public SqlStoreSettings withMaxConnections(int count) {
    return new SqlStoreSettings(epochs, writers, maxBatch, maxWaiting, count);
  }
}
