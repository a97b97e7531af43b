package io.madang.chat.adapter.persistence.internal.fault;

/** The kind of a failure, which decides what is worth trying. */
public enum StoreFault {
  /**
   * The database cannot be reached, cannot write, or is locked by somebody else: no work would
   * succeed now.
   */
  AWAY("The store cannot be reached or cannot write"),
  /** It collided with another transaction; done again, it will succeed. */
  RACE("The store was too busy"),
  /** It contradicts what is stored; done again after looking that up, it should succeed. */
  COLLISION("What was to be stored does not fit what is stored"),
  /** This particular piece of work is at fault. */
  REJECTED("The store rejected it"),
  /** A statement that was prepared in one session is looked for in another. */
  UNPREPARED("A pooler mixes up prepared statements, so add prepareThreshold=0 to the JDBC URL"),
  /** As much work is waiting as may wait. */
  OVERLOADED("The store is overloaded"),
  CLOSED("The store is closed");

  private final String words;

  StoreFault(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether it passes by itself, so that the same call may succeed later. */
  boolean isOutage() {
    return switch (this) {
      case AWAY, RACE, OVERLOADED, CLOSED -> true;
      case COLLISION, REJECTED, UNPREPARED -> false;
    };
  }

  /** Whether the same work may succeed if it is done again at once. */
  public boolean isWorthAnotherAttempt() {
    return this == RACE || this == COLLISION;
  }
}
