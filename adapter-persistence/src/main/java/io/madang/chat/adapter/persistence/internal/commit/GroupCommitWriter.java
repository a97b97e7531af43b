package io.madang.chat.adapter.persistence.internal.commit;

import io.madang.chat.adapter.persistence.internal.fault.StoreAwayException;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits together whatever arrived during the last commit. An idle writer takes a request at once:
 * there is no timer, and no request waits for others to join it.
 *
 * <p>Requests are stored in the order in which they arrived, and their stages complete in that
 * order, on the writer's thread. When a batch is rejected, its requests are tried one by one, so
 * that only the bad one fails. When the store is away, everything that is waiting fails as well:
 * waiting longer would only delay the same answer.
 */
public final class GroupCommitWriter<Q, R> implements AutoCloseable {

  private static final Logger LOGGER = LoggerFactory.getLogger(GroupCommitWriter.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Function<List<Q>, List<Optional<R>>> commit;
  private final BiConsumer<Q, CompletableFuture<R>> passOn;
  private final int maxBatch;
  private final BoundedBatchQueue<Waiting<Q, R>> queue;
  private final Thread thread;
  private boolean away;

  /**
   * The function stores the requests in one transaction, or none of them. A request that it gives
   * no answer for is passed on, on the writer's thread: whoever takes it completes its stage.
   */
  public GroupCommitWriter(
      String name,
      BatchLimits limits,
      Function<List<Q>, List<Optional<R>>> commit,
      BiConsumer<Q, CompletableFuture<R>> passOn) {
    this.commit = commit;
    this.passOn = passOn;
    this.maxBatch = limits.maxBatch();
    this.queue = new BoundedBatchQueue<>(limits.maxWaiting());
    this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
  }

  /** One whose function answers every request. */
  public static <Q, R> GroupCommitWriter<Q, R> answeringAll(
      String name, BatchLimits limits, Function<List<Q>, List<R>> commit) {
    return new GroupCommitWriter<>(
        name,
        limits,
        requests -> commit.apply(requests).stream().map(Optional::of).toList(),
        (request, result) -> {});
  }

  public void start() {
    thread.start();
  }

  public CompletableFuture<R> store(Q request) {
    CompletableFuture<R> result = new CompletableFuture<>();
    store(request, result, () -> {});
    return result;
  }

  /**
   * The same for a stage that exists; the last action is run when it and its dependents are done.
   */
  public void store(Q request, CompletableFuture<R> result, Runnable afterwards) {
    Waiting<Q, R> waiting = new Waiting<>(request, result, afterwards);
    switch (queue.put(waiting)) {
      case WAITS -> {}
      case FULL -> waiting.fail(StoreAwayException.overloaded());
      case CLOSED -> waiting.fail(StoreAwayException.closed());
    }
  }

  /** Stores what is waiting, for a few seconds at most, and fails the rest. */
  @Override
  public void close() {
    queue.close();
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    failAll(queue.drain(), StoreAwayException.closed());
  }

  private void run() {
    try {
      List<Waiting<Q, R>> batch = queue.take(maxBatch);
      while (!batch.isEmpty()) {
        storeGuarded(batch);
        batch = queue.take(maxBatch);
      }
    } catch (InterruptedException ending) {
      queue.close();
      failAll(queue.drain(), StoreAwayException.closed());
    }
  }

  /** Whatever happens, every stage of the batch completes and the writer goes on. */
  private void storeGuarded(List<Waiting<Q, R>> batch) {
    try {
      store(batch);
    } catch (RuntimeException | Error broken) {
      LOGGER.error("{} requests met {}", batch.size(), broken.getClass().getName());
      failAll(batch, broken);
    }
  }

  private void store(List<Waiting<Q, R>> batch) {
    try {
      commit(batch);
    } catch (StoreException | StoreAwayException failure) {
      if (failure.fault() == StoreFault.AWAY) {
        giveUp(batch, failure);
        return;
      }
      noteAnswer();
      if (batch.size() == 1) {
        failAll(batch, failure);
      } else {
        storeOneByOne(batch);
      }
    }
  }

  private void storeOneByOne(List<Waiting<Q, R>> batch) {
    LOGGER.warn("{} requests could not be stored together, storing them one by one", batch.size());
    for (Waiting<Q, R> waiting : batch) {
      if (away) {
        waiting.fail(StoreAwayException.unreachable());
      } else {
        store(List.of(waiting));
      }
    }
  }

  private void commit(List<Waiting<Q, R>> batch) {
    List<Optional<R>> results = commit.apply(batch.stream().map(Waiting::request).toList());
    noteAnswer();
    for (int i = 0; i < results.size(); i++) {
      Waiting<Q, R> waiting = batch.get(i);
      results
          .get(i)
          .ifPresentOrElse(
              waiting::complete, () -> passOn.accept(waiting.request(), waiting.result()));
    }
  }

  private void noteAnswer() {
    if (away) {
      away = false;
      LOGGER.info("The store is back");
    }
  }

  /** A request that arrives after the failure was reported is a new attempt, and gets one. */
  private void giveUp(List<Waiting<Q, R>> batch, RuntimeException failure) {
    if (!away) {
      away = true;
      LOGGER.warn("Nothing can be stored now. {}", failure.getMessage());
    }
    List<Waiting<Q, R>> behind = queue.drain();
    failAll(batch, failure);
    failAll(behind, failure);
  }

  private static <Q, R> void failAll(List<Waiting<Q, R>> batch, Throwable failure) {
    batch.forEach(waiting -> waiting.fail(failure));
  }

  private record Waiting<Q, R>(Q request, CompletableFuture<R> result, Runnable afterwards) {

    void complete(R answer) {
      result.complete(answer);
      afterwards.run();
    }

    void fail(Throwable failure) {
      result.completeExceptionally(failure);
      afterwards.run();
    }
  }
}
