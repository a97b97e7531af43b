package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.room.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A room to which nobody else adds an event before this transaction ends; assigns the next numbers.
 */
final class LockedRoom {

  private final RoomRow row;
  private final List<EventRow> added = new ArrayList<>();
  private long head;
  private long messages;
  private long lastMessage;

  LockedRoom(RoomRow row) {
    this.row = row;
    this.head = row.headSeq();
    this.messages = row.messageCount();
    this.lastMessage = row.lastMessageSeq();
  }

  Room room() {
    return row.room();
  }

  boolean isClosed() {
    return row.isClosed();
  }

  long head() {
    return head;
  }

  long messages() {
    return messages;
  }

  long lastMessage() {
    return lastMessage;
  }

  List<EventRow> added() {
    return added;
  }

  /** Adds an event that is not a message. */
  CommittedEvent add(Function<Sequence, RoomEvent> making) {
    return new CommittedEvent(room().epoch(), put(making.apply(new Sequence(head + 1))));
  }

  <E extends RoomEvent> E addMessage(Making<E> making) {
    E event = making.make(new Sequence(head + 1), new MessageNumber(messages + 1));
    messages++;
    lastMessage = event.seq().value();
    return put(event);
  }

  private <E extends RoomEvent> E put(E event) {
    added.add(EventProjection.row(event, new MessageNumber(messages)));
    head++;
    return event;
  }

  @FunctionalInterface
  interface Making<E extends RoomEvent> {
    E make(Sequence seq, MessageNumber number);
  }
}
