package io.madang.chat.domain;

/** Why the engine refuses a request. The codes are part of the wire protocol and never change. */
public enum RefusalCode {
  /**
   * The member is not in the room. Also used for a room that does not exist, so that nobody can
   * probe for rooms.
   */
  NOT_A_PARTICIPANT("not-a-participant"),
  /** There is no such group room. */
  NO_SUCH_ROOM("no-such-room"),
  /** The last participant has left the room. */
  ROOM_CLOSED("room-closed"),
  /** The room belongs permanently to two members: nobody joins or leaves it. */
  PRIVATE_ROOM("private-room"),
  /** There is no such member. */
  NO_SUCH_MEMBER("no-such-member"),
  /** A private room needs two different members. */
  ONESELF("oneself"),
  /** The client message id was used before, with a different text. */
  IDEMPOTENCY_MISMATCH("idempotency-mismatch"),
  /** The email address already has an account. */
  EMAIL_TAKEN("email-taken");

  private final String code;

  RefusalCode(String code) {
    this.code = code;
  }

  /** The code as it appears on the wire. */
  public String code() {
    return code;
  }
}
