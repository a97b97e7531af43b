package io.madang.chat.adapter.web.internal.json;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.message.MessageRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Pages of a list that is ordered by id. A request without a limit gets the whole list, because
 * clients of the original contract have no pages.
 */
public record Paging<T>(Source<T> source, ToLongFunction<T> id) {

  /** Reads the first items after an id. */
  public interface Source<T> {
    List<T> read(Optional<Long> after, int limit);
  }

  public List<T> read(Optional<Long> after, Optional<Integer> limit) {
    limit.ifPresent(MessageRange::checkLimit);
    Optional<Long> last = after.filter(Paging::isPosition);
    return limit.isPresent() ? source.read(last, limit.get()) : readAll(last);
  }

  private List<T> readAll(Optional<Long> after) {
    List<T> page = source.read(after, MessageRange.MAX_LIMIT);
    List<T> all = new ArrayList<>(page);
    while (page.size() == MessageRange.MAX_LIMIT) {
      page = source.read(Optional.of(id.applyAsLong(page.getLast())), MessageRange.MAX_LIMIT);
      all.addAll(page);
    }
    return all;
  }

  /** Zero is the position before the first item. The refusal names the request's parameter. */
  private static boolean isPosition(long after) {
    if (after < 0) {
      throw new InvalidValueException("after", Fault.MALFORMED, "must not be negative");
    }
    return after > 0;
  }
}
