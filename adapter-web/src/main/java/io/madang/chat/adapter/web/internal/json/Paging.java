package io.madang.chat.adapter.web.internal.json;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.message.MessageRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A list that is ordered by id and read in pages. A request without a limit gets all of it: clients
 * of the legacy contract know nothing of pages.
 */
public record Paging<T>(Source<T> source, ToLongFunction<T> id) {

  /** Gives the first items after an id. */
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

  /** Zero is before the first item; a refusal names the parameter as the request does. */
  private static boolean isPosition(long after) {
    if (after < 0) {
      throw new InvalidValueException("after", Fault.MALFORMED, "must not be negative");
    }
    return after > 0;
  }
}
