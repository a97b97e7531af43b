package io.madang.chat.testkit.simulation;

/**
 * What can go wrong, and how often it does when a schedule has it: once in so many chances. What
 * has no rate is a consequence and only counted, so that one sees whether a run was worth it.
 */
enum Happening {
  BROADCAST_LOST(3),
  BROADCAST_REPEATED(6),
  BROADCAST_DELAYED(5),
  BROADCAST_ECHOED(5),
  BROADCAST_REORDERED,
  FAN_OUT_CUT(60),
  FAN_OUT_DEAF(60),
  STORE_OUTAGE(80),
  STORE_READ_FAILED(10),
  COMMIT_FAILED(8),
  COMMITTED_BUT_FAILED(8),
  COMMIT_SLOW(6),
  PREEMPTED(3),
  NODE_KILLED(60),
  KILLED_BEFORE_COMMIT,
  KILLED_BEFORE_RECEIPT,
  SOCKET_DROPPED(25),
  FRAMES_LOST,
  SLOW_READER(25),
  LOG_REBUILT(150),
  SNAPSHOT_RESTORED(150),
  LOG_WENT_BACK(150),
  EPOCH_RENEWED,
  EVENTS_LOST_BY_RESTORE,
  MESSAGE_COMMITTED,
  SENT_WITHOUT_WAITING,
  RESENT,
  DEDUPED,
  RECEIPT,
  REFUSED_NOT_IN,
  LEFT,
  JOINED_AGAIN,
  OWNER_SUCCEEDED,
  ROOM_CLOSED,
  REVOKED_WHILE_FOLLOWING,
  FOLLOWED_COMPLETE,
  FOLLOWED_LIVE,
  FOLLOWED_RESET,
  FOLLOW_REFUSED,
  ENDED_BY_REBUILD,
  LAGGED,
  PAGE_READ,
  CURSOR_MOVED,
  CURSOR_KEPT,
  EPHEMERAL_RECEIVED;

  private final int oneIn;

  Happening(int oneIn) {
    this.oneIn = oneIn;
  }

  Happening() {
    this(0);
  }

  int oneIn() {
    return oneIn;
  }
}
