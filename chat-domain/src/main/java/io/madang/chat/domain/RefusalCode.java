package io.madang.chat.domain;

/**
 * Why the engine will not do what it is asked to. The codes are part of the wire and never change.
 */
public enum RefusalCode {
  /**
   * Not in the room; also said of a room that does not exist, so that nobody can probe for rooms.
   */
  NOT_A_PARTICIPANT("not-a-participant"),
  /** There is no such group room. */
  NO_SUCH_ROOM("no-such-room"),
  /** The last participant has left the room. */
  ROOM_CLOSED("room-closed"),
  /** The room belongs to two members for good: nobody joins or leaves it. */
  PRIVATE_ROOM("private-room"),
  /** There is no such member. */
  NO_SUCH_MEMBER("no-such-member"),
  /** A private room needs two different members. */
  ONESELF("oneself"),
  /** The client message id was used for another text before. */
  IDEMPOTENCY_MISMATCH("idempotency-mismatch"),
  /** The address has an account already. */
  EMAIL_TAKEN("email-taken");

  private final String code;

  RefusalCode(String code) {
    this.code = code;
  }

  /** The code as it stands on the wire. */
  public String code() {
    return code;
  }
}
