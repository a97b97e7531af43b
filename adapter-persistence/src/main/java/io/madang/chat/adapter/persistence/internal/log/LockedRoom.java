package io.madang.chat.adapter.persistence.internal.log;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.adapter.persistence.internal.row.RoomHead;
import io.madang.chat.adapter.persistence.internal.row.RoomRow;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.room.Room;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A room to which nobody else adds an event before this transaction ends; assigns the next numbers.
 */
public final class LockedRoom {

  private final RoomRow row;
  private final List<EventRow> added = new ArrayList<>();
  private long head;
  private long messages;
  private long lastMessage;

  public LockedRoom(RoomRow row) {
    this.row = row;
    this.head = row.headSeq();
    this.messages = row.messageCount();
    this.lastMessage = row.lastMessageSeq();
  }

  public Room room() {
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

  /** Where its log ends with what was added. */
  RoomHead position() {
    return new RoomHead(row.room().id(), head, messages, lastMessage);
  }

  List<EventRow> added() {
    return added;
  }

  /** Stores events that are not messages, and what follows from each. */
  public List<CommittedEvent> addAll(
      Handle handle, Database database, List<? extends RoomEvent> events) {
    if (events.isEmpty()) {
      return List.of();
    }
    List<CommittedEvent> stored =
        events.stream().map(event -> new CommittedEvent(room().epoch(), put(event))).toList();
    LockedRooms.storeOne(handle, database, this);
    events.forEach(event -> EventProjection.apply(handle, this, event));
    return stored;
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
