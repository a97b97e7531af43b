package io.madang.chat.adapter.persistence.internal.connection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends the database a small query and does not wait long for the answer. One query at a time.
 *
 * <p>While writes fail, it also tries to write: a node that is not ready gets no requests, so
 * nobody else would notice that the disk has space again. A healthy store is only read.
 */
public final class HealthProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String QUERY = "SELECT COUNT(*) FROM madang_room WHERE id = 0";

  private final Database database;
  private @Nullable FutureTask<Boolean> pending;

  public HealthProbe(Database database) {
    this.database = database;
  }

  public boolean answers() {
    try {
      return ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | CancellationException silence) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** However often the store's health is checked, a query that is still unanswered is shared. */
  private synchronized FutureTask<Boolean> ask() {
    FutureTask<Boolean> query = pending;
    if (query == null || query.isDone()) {
      query = new FutureTask<>(this::query);
      pending = query;
      Thread.ofPlatform().daemon().name("madang-probe").start(query);
    }
    return query;
  }

  private boolean query() {
    boolean reads =
        database.read(handle -> handle.createQuery(QUERY).mapTo(Long.class).findOne().isPresent());
    if (database.writesFail()) {
      database.dialect().trialWrites().forEach(this::write);
    }
    return reads;
  }

  private void write(List<String> transaction) {
    database.write(handle -> transaction.stream().mapToInt(handle::execute).sum());
  }
}
