package io.madang.chat.adapter.web.internal.stream;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.log.Sequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of an event in a stream, which is its position in the log: {@code epoch:seq}. */
final class LastEventId {

  static final String HEADER = "Last-Event-ID";
  private static final Pattern FORM =
      Pattern.compile("([A-Za-z0-9._-]{1,64}):(0|[1-9][0-9]{0,17})");

  private LastEventId() {}

  static String of(Epoch epoch, Sequence seq) {
    return epoch + ":" + seq;
  }

  /** No position if there is no header, or an empty one, as from a client that has no id yet. */
  static Optional<LogPosition> position(@Nullable String header) {
    if (header == null || header.isEmpty()) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(header);
    if (!form.matches()) {
      throw new InvalidValueException(HEADER, Fault.MALFORMED, "must be the id of an event");
    }
    return Optional.of(
        new LogPosition(
            new Sequence(Long.parseLong(form.group(2))), Optional.of(new Epoch(form.group(1)))));
  }
}
