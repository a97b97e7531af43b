package io.madang.chat.bootstrap;

/**
 * The server does not start with these settings. Both texts are for the operator and contain no
 * secret.
 */
final class StartRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  StartRefusedException(String reason, String remedy, Throwable cause) {
    super(reason, cause);
    this.remedy = remedy;
  }

  StartRefusedException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
