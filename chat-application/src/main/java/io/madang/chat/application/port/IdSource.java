package io.madang.chat.application.port;

/**
 * Generates unique, unguessable ids: 1 to 64 of {@code [A-Za-z0-9._-]}. Ids that ascend with time
 * make a store faster; nothing else depends on their order.
 */
public interface IdSource {

  String next();
}
