package io.madang.chat.adapter.web.internal.problem;

import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Recognises a client that has disconnected before the response was written. This is ordinary and
 * not a fault.
 */
final class GoneClient {

  private static final System.Logger LOGGER = System.getLogger(GoneClient.class.getPackageName());

  private GoneClient() {}

  /** Whether the failure means that the client has disconnected. */
  static boolean isBehind(Throwable failure) {
    return DisconnectedClientHelper.isClientDisconnectedException(failure);
  }

  static void note() {
    LOGGER.log(System.Logger.Level.DEBUG, "A client disconnected during a request");
  }
}
