package io.madang.chat.adapter.persistence.internal.original;

import io.madang.chat.adapter.persistence.internal.log.EventProjection;
import io.madang.chat.adapter.persistence.internal.original.OriginalRow.Saying;
import io.madang.chat.adapter.persistence.internal.row.Additions;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.adapter.persistence.internal.row.RoomHead;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.ParticipantRole;
import io.madang.chat.domain.room.RoomId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * The log of a room, made anew from who is in it and what was said: everybody joins when they did,
 * the first as the owner, between the messages of that time. Who has left has left no trace there.
 */
final class AdoptedRoom {

  private static final int CHUNK = 500;

  private final RoomId room;
  private final Deque<Joining> toCome;
  private final Member owner;
  private final Consumer<Additions> sink;
  private final List<EventRow> waiting = new ArrayList<>();
  private final List<Joined> joined = new ArrayList<>();
  private final List<Long> messages = new ArrayList<>();
  private long head;

  record Joining(Member member, Instant at) {}

  record Joined(Member member, ParticipantRole role, long seq) {}

  /** Those who join, the owner first, in the order of their coming. */
  AdoptedRoom(RoomId room, Collection<Joining> joinings, Consumer<Additions> sink) {
    this.room = room;
    this.toCome = new ArrayDeque<>(joinings);
    this.owner = toCome.isEmpty() ? AdoptedMembers.unknown(1) : toCome.getFirst().member();
    this.sink = sink;
  }

  /** The owner was there before the first message, whatever the times say. */
  void say(Member sender, Saying saying, String content) {
    while (!toCome.isEmpty()
        && (joined.isEmpty() || !toCome.getFirst().at().isAfter(saying.at()))) {
      join(toCome.removeFirst());
    }
    for (int part = 0, begin = 0; begin < content.length(); part++) {
      int left = content.codePointCount(begin, content.length());
      int end = content.offsetByCodePoints(begin, Math.min(left, OriginalDatabase.PART));
      post(sender, saying, part, content.substring(begin, end));
      begin = end;
    }
  }

  void end() {
    while (!toCome.isEmpty()) {
      join(toCome.removeFirst());
    }
    flush();
  }

  List<Joined> joined() {
    return joined;
  }

  long messages() {
    return messages.size();
  }

  /** The position up to which somebody has read who has not read so many messages. */
  long readSeq(long unread) {
    return unread == 0 ? head : messages.get((int) readNumber(unread)) - 1;
  }

  long readNumber(long unread) {
    return messages.size() - Math.min(unread, messages.size());
  }

  private void join(Joining joining) {
    ParticipantRole role = joined.isEmpty() ? ParticipantRole.OWNER : ParticipantRole.MEMBER;
    Sequence seq = new Sequence(++head);
    joined.add(new Joined(joining.member(), role, head));
    Member by = joining.member();
    add(
        EventProjection.row(
            new MemberJoined(room, seq, by, role, owner, joining.at()),
            new MessageNumber(messages.size())));
  }

  private void post(Member sender, Saying saying, int part, String text) {
    messages.add(++head);
    String id = "original-" + saying.id() + (part == 0 ? "" : "-" + part);
    MessageNumber number = new MessageNumber(messages.size());
    add(
        EventProjection.row(
            new MessagePosted(
                room,
                new Sequence(head),
                number,
                sender,
                new ClientMessageId(id),
                new MessageText(text),
                saying.at()),
            number));
  }

  private void add(EventRow row) {
    waiting.add(row);
    if (waiting.size() == CHUNK) {
      flush();
    }
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      long last = messages.isEmpty() ? 0 : messages.getLast();
      RoomHead at = new RoomHead(room, head, messages.size(), last);
      sink.accept(new Additions(List.copyOf(waiting), List.of(at), List.of()));
      waiting.clear();
    }
  }
}
