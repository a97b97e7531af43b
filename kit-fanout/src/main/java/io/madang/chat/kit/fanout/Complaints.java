package io.madang.chat.kit.fanout;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs why a connection is down: each kind of reason once as a warning, then at a lower level, so
 * that a server that is away does not fill the log. Own thread only, but for {@link #trouble}.
 */
final class Complaints {

  private static final Logger LOGGER = LoggerFactory.getLogger(Complaints.class);
  private static final Pattern NUMBERS = Pattern.compile("\\d+");

  private final Wire wire;

  /** The kinds of reasons that were logged: those that differ in numbers only are of one kind. */
  private final Set<String> said = new HashSet<>();

  private boolean inWordsOfTheServer;
  private volatile @Nullable String trouble;

  Complaints(Wire wire) {
    this.wire = wire;
  }

  /**
   * Once the server has given a reason for a refusal, the client's errors about the refused
   * connection are less informative and are not logged. That the server has become unreachable is.
   */
  void of(String connection, Throwable failure) {
    Optional<String> words = Reason.inWordsOf(wire, failure);
    if (words.isPresent() || Reason.isUnreachable(failure) || !inWordsOfTheServer) {
      inWordsOfTheServer = words.isPresent();
      complain(connection, words.orElseGet(() -> Reason.of(failure)));
    }
  }

  /** What keeps the nodes apart, if known. From any thread. */
  @Nullable String trouble() {
    return trouble;
  }

  /** All is well: later reasons are logged again. */
  void forget() {
    inWordsOfTheServer = false;
    trouble = null;
    said.clear();
  }

  private void complain(String connection, String reason) {
    trouble = reason;
    if (said.add(NUMBERS.matcher(reason).replaceAll("#"))) {
      LOGGER.warn(
          "The {} connection to {} is not up, will try again: {}", connection, wire.name(), reason);
    } else {
      LOGGER.debug("The {} connection to {} is still not up: {}", connection, wire.name(), reason);
    }
  }
}
