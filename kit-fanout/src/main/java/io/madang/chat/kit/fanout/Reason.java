package io.madang.chat.kit.fanout;

import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why something failed, in one line for the operator: what the server said, or else the innermost
 * cause. Contains no address, because it is shown in the health of the node.
 */
final class Reason {

  /** {@code host/127.0.0.1:6379}, with what leads to it. */
  private static final Pattern ADDRESS = Pattern.compile("(:? *| to | at )\\S*/\\S*:\\d+");

  /** {@code sun.security.validator.ValidatorException: }, which says nothing to an operator. */
  private static final Pattern CLASS_NAME = Pattern.compile("([a-z_]\\w*\\.)+[A-Z]\\w*: *");

  private Reason() {}

  /** The first line of what the other side of the wire said. */
  static Optional<String> inWordsOf(Wire wire, Throwable failure) {
    return causes(failure)
        .flatMap(cause -> wire.wordsOf(cause).stream())
        .findFirst()
        .map(Reason::firstLine);
  }

  static boolean isUnreachable(Throwable failure) {
    return causes(failure).anyMatch(IOException.class::isInstance);
  }

  static String of(Throwable failure) {
    Throwable cause =
        causes(failure)
            .filter(SSLException.class::isInstance)
            .findFirst()
            .orElseGet(() -> innermost(failure));
    if (cause instanceof UnknownHostException) {
      return "The host is unknown";
    }
    String text = cause.getMessage() == null ? "" : plain(cause.getMessage());
    return text.isEmpty() ? cause.getClass().getSimpleName() : text;
  }

  private static String plain(String message) {
    String line = CLASS_NAME.matcher(firstLine(message)).replaceAll("");
    return ADDRESS.matcher(line).replaceAll("").strip();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  private static Throwable innermost(Throwable failure) {
    return causes(failure).reduce(failure, (outer, inner) -> inner);
  }

  private static Stream<Throwable> causes(@Nullable Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }
}
