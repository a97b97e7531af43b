package io.madang.chat.adapter.web;

import java.util.stream.Stream;

/**
 * Notes failures for the operator: which exceptions, and where.
 *
 * <p>Not what they say. Databases like to quote the row that they refuse, and a row may be
 * somebody's message.
 */
final class Failures {
  private static final System.Logger LOGGER = System.getLogger(Failures.class.getPackageName());
  private static final int DEEPEST = 8;

  private Failures() {}

  static void log(String what, Throwable failure) {
    LOGGER.log(System.Logger.Level.ERROR, () -> what + describe(failure));
  }

  private static String describe(Throwable failure) {
    StringBuilder text = new StringBuilder(512);
    Stream.iterate(failure, one -> one != null, Throwable::getCause)
        .limit(DEEPEST)
        .forEach(one -> describe(one, text));
    return text.toString();
  }

  private static void describe(Throwable one, StringBuilder text) {
    text.append(System.lineSeparator()).append(one.getClass().getName());
    for (StackTraceElement frame : one.getStackTrace()) {
      text.append(System.lineSeparator()).append("\tat ").append(frame);
    }
  }
}
