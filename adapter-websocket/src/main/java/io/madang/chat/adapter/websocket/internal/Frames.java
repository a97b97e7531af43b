package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.kit.websocket.chat.EventCache;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.json.Answer;
import io.madang.chat.protocol.json.AnswerDocument;
import org.jspecify.annotations.Nullable;

/**
 * What is told to many: an event, or a signal, is encoded once, and everybody who follows its room
 * gets the same bytes. Thread-safe.
 */
final class Frames {

  private final EventCache<Frame> events =
      new EventCache<>(event -> of(AnswerDocument.unasked(new Answer.Event(event))));
  private volatile @Nullable Signalled latest;

  private record Signalled(EphemeralEvent signal, Frame frame) {}

  Frame of(CommittedEvent event) {
    return events.of(event);
  }

  /** One signal goes to follower after follower. */
  Frame of(EphemeralEvent signal) {
    Signalled known = latest;
    if (known != null && known.signal().equals(signal)) {
      return known.frame();
    }
    Frame made = of(AnswerDocument.unasked(new Answer.Signal(signal)));
    latest = new Signalled(signal, made);
    return made;
  }

  static Frame of(AnswerDocument answer) {
    return Frame.of(answer.bytes());
  }

  static byte[] join(byte[] one, byte[] other) {
    byte[] whole = new byte[one.length + other.length];
    System.arraycopy(one, 0, whole, 0, one.length);
    System.arraycopy(other, 0, whole, one.length, other.length);
    return whole;
  }
}
