package io.madang.chat.adapter.redis;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs why a connection is down: each reason once as a warning, then at a lower level, so that an
 * absent Redis does not fill the log. A reason that affects both connections counts once. Own
 * thread only.
 */
final class Complaints {

  private static final Logger LOGGER = LoggerFactory.getLogger(Complaints.class);

  /** The reasons, each with the name of the connection that it was logged for. */
  private final Map<String, String> said = new HashMap<>();

  private boolean inWordsOfRedis;

  void of(String name, String reason, boolean inItsWords) {
    inWordsOfRedis = inItsWords;
    if (said.putIfAbsent(reason, name) == null) {
      LOGGER.warn("The {} connection to Redis is not up, will try again: {}", name, reason);
    } else {
      LOGGER.debug("The {} connection to Redis is still not up: {}", name, reason);
    }
  }

  /** Whether the last reason was given by Redis itself. */
  boolean areInWordsOfRedis() {
    return inWordsOfRedis;
  }

  /** The connection came up: later reasons are logged again. */
  void forget(String name) {
    inWordsOfRedis = false;
    said.values().removeIf(name::equals);
  }
}
