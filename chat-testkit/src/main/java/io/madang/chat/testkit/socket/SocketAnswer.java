package io.madang.chat.testkit.socket;

import static org.assertj.core.api.Assertions.assertThat;

/** A server's answer to something that was asked over a socket. */
public sealed interface SocketAnswer {

  /** A message is committed. */
  record Stored(long seq, boolean duplicate) implements SocketAnswer {}

  /** A room is followed; {@code resume} is live, complete or reset. */
  record Following(String epoch, long headSeq, String resume) implements SocketAnswer {}

  /** It is done. */
  record Done() implements SocketAnswer {}

  /** It had no effect. */
  record Refused(String code, boolean retryable) implements SocketAnswer {}

  /** Fails if the message was not stored. */
  default Stored stored() {
    assertThat(this).isInstanceOf(Stored.class);
    return (Stored) this;
  }

  /** Fails if the room is not followed. */
  default Following following() {
    assertThat(this).isInstanceOf(Following.class);
    return (Following) this;
  }

  /** The code of the refusal; fails if it was not refused. */
  default String refused() {
    assertThat(this).isInstanceOf(Refused.class);
    return ((Refused) this).code();
  }
}
