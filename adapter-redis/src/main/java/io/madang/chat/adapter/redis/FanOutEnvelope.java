package io.madang.chat.adapter.redis;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One message between nodes, as bytes. Version 1, all numbers big-endian:
 *
 * <pre>
 * head:   'M'  1  node:8  kind:1  room:8, or member:8 where it is for a member
 * events: epoch  seq:8  seconds:8  nanos:4  actor:8  name  email, then
 *   1 posted     number:8  client-message-id  text
 *   2 edited     target:8  text
 *   3 redacted   target:8
 *   4 joined     nothing
 *   5 left       nothing
 *   6 to 31      the name that its kind is stored under, then whatever that kind needs
 * signals:
 *   32 read cursor moved   member:8  up-to:8
 *   33 member typed        member:8  name
 * for a member:
 *   64 room entered        room:8
 * a text is   length:2  UTF-8
 * </pre>
 *
 * <p>Only the head is read before it is known that somebody here wants it. Nothing is optional:
 * another form is another version, and a node drops what it does not know.
 *
 * <p>But for events of kinds that a later version adds: they have their numbers in the log, and are
 * passed on as {@link io.madang.chat.domain.event.UnrecognisedEvent}.
 */
final class FanOutEnvelope {

  static final int MOST_BYTES = 32 * 1_024;
  static final int HEAD_BYTES = 19;

  static final byte MAGIC = 'M';
  static final byte VERSION = 1;

  static final byte BEAT = 0;
  static final byte POSTED = 1;
  static final byte EDITED = 2;
  static final byte REDACTED = 3;
  static final byte JOINED = 4;
  static final byte LEFT = 5;
  static final byte OF_A_LATER_KIND = 31;
  static final byte CURSOR_MOVED = 32;
  static final byte TYPED = 33;
  static final byte ENTERED = 64;

  private final byte[] bytes;
  private final ByteBuffer head;

  private FanOutEnvelope(byte[] bytes) {
    this.bytes = bytes;
    this.head = ByteBuffer.wrap(bytes, 0, HEAD_BYTES);
  }

  static byte[] encode(long node, Broadcast news) {
    return EnvelopeWriter.write(node, news);
  }

  /** The sign by which a node knows that it hears itself. It is never news. */
  static byte[] beat(long node) {
    return new EnvelopeWriter(node, BEAT, 0).bytes();
  }

  /** Looks at the head only; null if this is no message of this version. */
  static @Nullable FanOutEnvelope open(byte[] bytes) {
    boolean readable =
        bytes.length >= HEAD_BYTES
            && bytes.length <= MOST_BYTES
            && bytes[0] == MAGIC
            && bytes[1] == VERSION;
    return readable ? new FanOutEnvelope(bytes) : null;
  }

  long node() {
    return head.getLong(2);
  }

  byte kind() {
    return head.get(10);
  }

  static boolean isEvent(byte kind) {
    return kind >= POSTED && kind <= OF_A_LATER_KIND;
  }

  /** For whom it is; null if the head names nobody. */
  @Nullable Audience audience() {
    long id = id();
    if (id <= 0) {
      return null;
    }
    return kind() == ENTERED
        ? new Audience.OfMember(new MemberId(id))
        : new Audience.OfRoom(new RoomId(id));
  }

  private long id() {
    return head.getLong(11);
  }

  /** The whole of it; null if it is not exactly one piece of news. */
  @Nullable Broadcast news() {
    return EnvelopeReader.read(
        kind(), id(), ByteBuffer.wrap(bytes, HEAD_BYTES, bytes.length - HEAD_BYTES));
  }
}
