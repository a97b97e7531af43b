package io.madang.chat.adapter.web.internal.stream;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.json.EventDocument;
import io.madang.chat.protocol.json.HintDocument;
import io.madang.chat.protocol.json.SignalDocument;
import io.madang.chat.protocol.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What is written to streams. The frames of the latest events are encoded once for all streams.
 * Thread-safe; the bytes must not be changed.
 */
final class StreamFrames {

  static final byte[] COMMENT = bytes(":\n\n");
  static final byte[] HELLO = hint(HintDocument.hello().bytes());

  private static final int PLACES = 256;

  /** Compared by nobody. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Encoded(CommittedEvent event, byte[] frame) {}

  private final AtomicReferenceArray<Encoded> places = new AtomicReferenceArray<>(PLACES);

  byte[] event(CommittedEvent event) {
    int place = Math.floorMod(31 * event.room().value() + event.seq().value(), PLACES);
    Encoded known = places.get(place);
    if (known != null && known.event().equals(event)) {
      return known.frame();
    }
    byte[] frame =
        bytes(
            "id: %s\ndata: %s\n\n"
                .formatted(
                    LastEventId.of(event.epoch(), event.seq()),
                    text(new EventDocument(event.event()).bytes())));
    places.set(place, new Encoded(event, frame));
    return frame;
  }

  static byte[] signal(EphemeralEvent signal) {
    return bytes("event: signal\ndata: %s\n\n".formatted(text(new SignalDocument(signal).bytes())));
  }

  /** Only sets the position: clients dispatch nothing for it. */
  static byte[] position(LogHead head) {
    return bytes("id: %s\n\n".formatted(LastEventId.of(head.epoch(), head.seq())));
  }

  static byte[] reset(LogHead head) {
    return bytes(
        "event: reset\nid: %s\ndata: {\"epoch\":\"%s\",\"headSeq\":%s}\n\n"
            .formatted(LastEventId.of(head.epoch(), head.seq()), head.epoch(), head.seq()));
  }

  static byte[] changed(RoomId room) {
    return hint(HintDocument.changed(room).bytes());
  }

  /** The last frame of a stream. */
  static byte[] end(ProblemCode code) {
    return bytes("event: end\ndata: {\"code\":\"%s\"}\n\n".formatted(code.code()));
  }

  /** When clients should reconnect. */
  static byte[] retry(Duration delay) {
    return bytes("retry: %d\n\n".formatted(delay.toMillis()));
  }

  private static byte[] hint(byte[] document) {
    return bytes("data: %s\n\n".formatted(text(document)));
  }

  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String frame) {
    return frame.getBytes(StandardCharsets.UTF_8);
  }
}
