package io.madang.chat.domain;

/**
 * Describes a failure for operators: which exceptions, and where.
 *
 * <p>Leaves out the exceptions' messages: databases often quote the row that they reject, and that
 * row may be somebody's chat message.
 */
public final class FailureReport {

  private static final int DEEPEST = 8;

  private FailureReport() {}

  /** The types of the failure and its causes, each with its stack trace, on separate lines. */
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
