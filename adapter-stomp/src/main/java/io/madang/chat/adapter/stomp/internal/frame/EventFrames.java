package io.madang.chat.adapter.stomp.internal.frame;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.json.EventDocument;
import io.madang.chat.protocol.json.MessageDocument;
import io.madang.chat.protocol.stomp.Destination;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The MESSAGE frames of one event: written once, shared by all subscribers.
 *
 * <p>Clients number their subscriptions alike, so a thousand subscribers have only a handful of
 * different heads; the frame for each head is cached. Thread-safe.
 */
public final class EventFrames {

  private static final int KEPT = 16;

  private final CommittedEvent stored;
  private final Map<String, Frame> messageFrames = new ConcurrentHashMap<>();
  private final Map<String, Frame> eventFrames = new ConcurrentHashMap<>();
  private volatile byte @Nullable [] messageTail;
  private volatile byte @Nullable [] eventTail;

  public EventFrames(CommittedEvent stored) {
    this.stored = stored;
  }

  /** The frame for a subscription to the room's messages; none if the event is not a message. */
  public Optional<Frame> message(MessageHead head) {
    return stored.event() instanceof MessagePosted posted
        ? Optional.of(frame(messageFrames, head, messageTail(posted)))
        : Optional.empty();
  }

  /** The frame for a subscription to all the room's events. */
  public Frame event(MessageHead head) {
    return frame(eventFrames, head, eventTail());
  }

  /** Few clients acknowledge: their frames are not cached. */
  private Frame frame(Map<String, Frame> kept, MessageHead head, byte[] tail) {
    if (head.acknowledged()) {
      return Frame.of(head.bytes(messageId()), tail);
    }
    Frame known = kept.get(head.text());
    if (known != null) {
      return known;
    }
    Frame made = Frame.of(head.bytes(), tail);
    if (kept.size() < KEPT) {
      kept.put(head.text(), made);
    }
    return made;
  }

  private String messageId() {
    return stored.room() + "-" + stored.seq();
  }

  private byte[] messageTail(MessagePosted posted) {
    byte[] tail = messageTail;
    if (tail == null) {
      tail =
          tail(
              new Destination.Topic(posted.room(), false),
              MessageDocument.live(posted.message()).bytes());
      messageTail = tail;
    }
    return tail;
  }

  private byte[] eventTail() {
    byte[] tail = eventTail;
    if (tail == null) {
      RoomEvent event = stored.event();
      tail = tail(new Destination.Topic(event.room(), true), new EventDocument(event).bytes());
      eventTail = tail;
    }
    return tail;
  }

  private byte[] tail(Destination.Topic topic, byte[] body) {
    String headers =
        "destination:"
            + topic.path()
            + "\nmessage-id:"
            + messageId()
            + "\nseq:"
            + stored.seq()
            + "\nroom-epoch:"
            + stored.epoch()
            + "\ncontent-type:application/json\ncontent-length:"
            + body.length
            + "\n\n";
    return join(headers.getBytes(StandardCharsets.UTF_8), body, new byte[] {0});
  }

  private static byte[] join(byte[]... parts) {
    int length = 0;
    for (byte[] part : parts) {
      length += part.length;
    }
    byte[] whole = new byte[length];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }
}
