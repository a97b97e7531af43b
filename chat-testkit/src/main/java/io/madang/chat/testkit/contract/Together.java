package io.madang.chat.testkit.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs an action on many threads that all start at the same moment. */
final class Together {

  private Together() {}

  /** The results by index. */
  static <T> List<T> onThreads(int count, IntFunction<T> action) {
    CyclicBarrier start = new CyclicBarrier(count);
    List<CompletableFuture<T>> results = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      results.add(onThread(start, action, i));
    }
    return results.stream().map(result -> result.orTimeout(60, TimeUnit.SECONDS).join()).toList();
  }

  private static <T> CompletableFuture<T> onThread(
      CyclicBarrier start, IntFunction<T> action, int index) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try {
            start.await();
            result.complete(action.apply(index));
          } catch (Throwable failure) {
            result.completeExceptionally(failure);
          }
        });
    return result;
  }
}
