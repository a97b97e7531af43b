package io.madang.chat.adapter.web.internal.json;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A list that is ordered by id and read in pages. A request without a limit gets all of it: clients
 * of the legacy contract know nothing of pages.
 */
public record Paging<T>(Source<T> source, ToLongFunction<T> id) {

  private static final int MAX_LIMIT = 500;

  /** Gives the first items after an id. */
  public interface Source<T> {
    List<T> read(Optional<Long> after, int limit);
  }

  public List<T> read(Optional<Long> after, Optional<Integer> limit) {
    limit.ifPresent(Paging::check);
    return limit.isPresent() ? source.read(after, limit.get()) : readAll(after);
  }

  private List<T> readAll(Optional<Long> after) {
    List<T> page = source.read(after, MAX_LIMIT);
    List<T> all = new ArrayList<>(page);
    while (page.size() == MAX_LIMIT) {
      page = source.read(Optional.of(id.applyAsLong(page.getLast())), MAX_LIMIT);
      all.addAll(page);
    }
    return all;
  }

  private static void check(int limit) {
    if (limit < 1) {
      throw new InvalidValueException("limit", Fault.TOO_SHORT, "must be at least 1");
    }
    if (limit > MAX_LIMIT) {
      throw new InvalidValueException("limit", Fault.MALFORMED, "must be at most " + MAX_LIMIT);
    }
  }
}
