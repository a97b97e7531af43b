package io.madang.chat.bootstrap;

/**
 * The server will not start with what it was told. Both texts are for the operator, and hold no
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
