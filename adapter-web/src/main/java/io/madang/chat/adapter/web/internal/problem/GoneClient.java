package io.madang.chat.adapter.web.internal.problem;

import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Recognises a client that has not waited for the answer. This is ordinary: people close their
 * laptops.
 */
final class GoneClient {

  private static final System.Logger LOGGER = System.getLogger(GoneClient.class.getPackageName());

  private GoneClient() {}

  /** Whether there is no client left to read the answer. */
  static boolean isBehind(Throwable failure) {
    return DisconnectedClientHelper.isClientDisconnectedException(failure);
  }

  static void note() {
    LOGGER.log(System.Logger.Level.DEBUG, "A client went away in the middle of a request");
  }
}
