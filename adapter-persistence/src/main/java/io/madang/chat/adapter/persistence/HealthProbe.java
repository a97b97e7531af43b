package io.madang.chat.adapter.persistence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database a small question and does not wait long for the answer. One question at a time.
 *
 * <p>While writing fails it is tried, too: when there is room on the disk again, nobody else may be
 * there who would find out. A store that is well is only read.
 */
final class HealthProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final String QUESTION = "SELECT COUNT(*) FROM madang_room WHERE id = 0";

  private final Database database;
  private @Nullable FutureTask<Boolean> pending;

  HealthProbe(Database database) {
    this.database = database;
  }

  boolean answers() {
    try {
      return ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | CancellationException silence) {
      return false;
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * A question that is still open is asked again by nobody, however often the store's health is
   * looked at.
   */
  private synchronized FutureTask<Boolean> ask() {
    FutureTask<Boolean> question = pending;
    if (question == null || question.isDone()) {
      question = new FutureTask<>(this::question);
      pending = question;
      Thread.ofPlatform().daemon().name("madang-probe").start(question);
    }
    return question;
  }

  private boolean question() {
    boolean reads =
        database.read(
            handle -> handle.createQuery(QUESTION).mapTo(Long.class).findOne().isPresent());
    if (database.writesFail()) {
      database.dialect().trialWrites().forEach(this::write);
    }
    return reads;
  }

  private void write(List<String> transaction) {
    database.write(handle -> transaction.stream().mapToInt(handle::execute).sum());
  }
}
