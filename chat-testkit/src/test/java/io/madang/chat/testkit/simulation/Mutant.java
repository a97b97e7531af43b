package io.madang.chat.testkit.simulation;

/**
 * One protection taken out, at the border of the engine: the simulation has to notice.
 *
 * <p>Each says within how many schedules.
 */
enum Mutant {
  /** The engine as it is. */
  NONE(0),
  /** Dedupe: the log forgets the client message id, and every resend is stored anew. */
  NO_DEDUPE(200),
  /** Gap read: the timer by which a feed reads what it has not received never goes off. */
  NO_GAP_READ(200),
  /** Head check: the timers by which a node looks for broadcasts lost at the end never go off. */
  NO_HEAD_CHECK(500),
  /**
   * Position filter of each follower: the replay comes by one following, which is closed after it,
   * and what is live by another; the two have no common position.
   */
  NO_POSITION_FILTER(200),
  /** Catch-up after lag: the session never says that it has place again. */
  NO_CATCH_UP(200),
  /** Revocation: every stay seems to begin after every departure, so that none ends a following. */
  NO_REVOCATION(500),
  /** Replay from the given position: the following begins at the head instead. */
  NO_REPLAY(200),
  /** Succession: a room has no owner after its owner has left. */
  NO_SUCCESSION(200),
  /** Check of the epoch: a position from another life of the log is taken for one of this life. */
  NO_EPOCH_CHECK(1_000),
  /** Renewal of the epoch: a log that has lost events goes on as if it had not. */
  NO_EPOCH_RENEWAL(1_000),
  /** Announcing after the commit: a send is answered before it is stored. */
  RECEIPT_BEFORE_COMMIT(200);

  private final int schedules;

  Mutant(int schedules) {
    this.schedules = schedules;
  }

  int schedules() {
    return schedules;
  }
}
