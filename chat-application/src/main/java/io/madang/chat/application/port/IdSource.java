package io.madang.chat.application.port;

/**
 * Makes names that nobody has used before: 1 to 64 of {@code [A-Za-z0-9._-]}, not to be guessed.
 * Names that ascend with time make a store faster; nothing else depends on their order.
 */
public interface IdSource {

  String next();
}
