package io.madang.chat.kit.fanout;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.json.BroadcastDocument;
import io.madang.chat.protocol.json.MalformedDocumentException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One message between nodes, as bytes. Version 2, all numbers big-endian:
 *
 * <pre>
 * head:   'M'  2  node:8  kind:1  id:8
 *   0 beat          id is 0, and nothing follows
 *   1 for a room    id is the room's
 *   2 for a member  id is the member's
 * body:   a {@link BroadcastDocument}
 * </pre>
 *
 * <p>Only the head is read until it is known that this node follows the audience. A different head
 * means a different version; a node drops what it does not know, except for events of a kind that a
 * later version adds: these have their numbers in the log, and are passed on.
 */
final class FanOutEnvelope {

  static final int MOST_BYTES = 32 * 1_024;
  static final int HEAD_BYTES = 19;

  static final byte MAGIC = 'M';
  static final byte VERSION = 2;

  static final byte BEAT = 0;
  static final byte FOR_ROOM = 1;
  static final byte FOR_MEMBER = 2;

  private static final byte[] NOTHING = {};

  private final byte[] bytes;
  private final ByteBuffer head;

  private FanOutEnvelope(byte[] bytes) {
    this.bytes = bytes;
    this.head = ByteBuffer.wrap(bytes, 0, HEAD_BYTES);
  }

  static byte[] encode(long node, Broadcast broadcast) {
    byte[] body = new BroadcastDocument(broadcast).bytes();
    return switch (broadcast.audience()) {
      case Audience.OfRoom(var room) -> encode(node, FOR_ROOM, room.value(), body);
      case Audience.OfMember(var member) -> encode(node, FOR_MEMBER, member.value(), body);
    };
  }

  /** The ping by which a node knows that it receives its own messages. It is never a broadcast. */
  static byte[] beat(long node) {
    return encode(node, BEAT, 0, NOTHING);
  }

  private static byte[] encode(long node, byte kind, long id, byte[] body) {
    return ByteBuffer.allocate(HEAD_BYTES + body.length)
        .put(MAGIC)
        .put(VERSION)
        .putLong(node)
        .put(kind)
        .putLong(id)
        .put(body)
        .array();
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

  /** Whether a node said by it that it is there, in the form of another version. */
  static boolean isPingOfAnotherVersion(byte[] bytes) {
    return bytes.length >= HEAD_BYTES
        && bytes.length <= MOST_BYTES
        && bytes[0] == MAGIC
        && bytes[1] != VERSION
        && bytes[10] == BEAT;
  }

  long node() {
    return head.getLong(2);
  }

  byte kind() {
    return head.get(10);
  }

  /** The recipients; null if the head names none. */
  @Nullable Audience audience() {
    long id = head.getLong(11);
    if (id <= 0) {
      return null;
    }
    return switch (kind()) {
      case FOR_ROOM -> new Audience.OfRoom(new RoomId(id));
      case FOR_MEMBER -> new Audience.OfMember(new MemberId(id));
      default -> null;
    };
  }

  /** Decodes the body; null if it is not exactly one broadcast for the audience in the head. */
  @Nullable Broadcast news() {
    Audience audience = audience();
    if (audience == null) {
      return null;
    }
    try {
      return BroadcastDocument.read(bytes, HEAD_BYTES)
          .filter(broadcast -> broadcast.audience().equals(audience))
          .orElse(null);
    } catch (MalformedDocumentException garbage) {
      return null;
    }
  }
}
