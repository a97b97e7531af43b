package io.madang.chat.adapter.redis;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says why a connection is not up: each reason once aloud, then quietly, since an absent Redis must
 * not fill the log. What ails both connections is one reason. Own thread only.
 */
final class Complaints {

  private static final Logger LOGGER = LoggerFactory.getLogger(Complaints.class);

  /** The reasons, each with the name of the connection that it was said of. */
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

  /** Whether Redis itself said last what is wrong. */
  boolean areInWordsOfRedis() {
    return inWordsOfRedis;
  }

  /** The connection came up: what is said of it after this is news. */
  void forget(String name) {
    inWordsOfRedis = false;
    said.values().removeIf(name::equals);
  }
}
