package io.madang.chat.domain;

/**
 * What an operator is told about a failure: which exceptions, and where.
 *
 * <p>Not what they say. Databases like to quote the row that they refuse, and a row may be
 * somebody's message.
 */
public final class FailureReport {

  private static final int DEEPEST = 8;

  private FailureReport() {}

  /** The types of the failure and its causes, each with its stack, on lines of their own. */
  public static String of(Throwable failure) {
    StringBuilder text = new StringBuilder(512);
    Throwable one = failure;
    for (int depth = 0; one != null && depth < DEEPEST; depth++) {
      describe(one, text);
      one = one.getCause();
    }
    return text.toString();
  }

  private static void describe(Throwable one, StringBuilder text) {
    text.append(System.lineSeparator()).append(one.getClass().getName());
    for (StackTraceElement frame : one.getStackTrace()) {
      text.append(System.lineSeparator()).append("\tat ").append(frame);
    }
  }
}
