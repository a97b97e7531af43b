package io.madang.chat.application.internal.inbox;

import io.madang.chat.application.internal.Mailbox;
import io.madang.chat.application.internal.StoreTrouble;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomPosition;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.domain.member.MemberId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the room positions of inboxes' members, many in one query. Each inbox has one read in
 * progress at a time; a read that was overtaken by a change is discarded and repeated. Only used
 * from inside the mailbox of {@link LiveInboxes}.
 */
final class InboxReader {

  private static final int MEMBERS_PER_QUERY = 200;

  private final RoomLists lists;
  private final Tasks tasks;
  private final Mailbox mailbox;
  private final Consumer<Reading> taken;
  private final BiConsumer<Inbox, Throwable> unreadable;
  private final StoreTrouble trouble = new StoreTrouble("Where members stand in their rooms");

  /** The positions that were read for an inbox. */
  record Reading(Inbox inbox, List<RoomPosition> positions) {}

  private record Begun(Inbox inbox, int version) {}

  InboxReader(
      RoomLists lists,
      Tasks tasks,
      Mailbox mailbox,
      Consumer<Reading> taken,
      BiConsumer<Inbox, Throwable> unreadable) {
    this.lists = lists;
    this.tasks = tasks;
    this.mailbox = mailbox;
    this.taken = taken;
    this.unreadable = unreadable;
  }

  void read(List<Inbox> inboxes) {
    List<Begun> begun =
        inboxes.stream()
            .filter(Inbox::beginReading)
            .map(inbox -> new Begun(inbox, inbox.version()))
            .toList();
    for (int from = 0; from < begun.size(); from += MEMBERS_PER_QUERY) {
      List<Begun> some = begun.subList(from, Math.min(begun.size(), from + MEMBERS_PER_QUERY));
      tasks.runBlocking(() -> readSome(some));
    }
  }

  private void readSome(List<Begun> some) {
    try {
      List<MemberId> members = some.stream().map(one -> one.inbox().member()).toList();
      Map<MemberId, List<RoomPosition>> positions =
          lists.positions(members).stream()
              .collect(Collectors.groupingBy(position -> position.cursor().member()));
      trouble.over();
      mailbox.put(() ->
          some.forEach(one -> pass(one, positions.getOrDefault(one.inbox().member(), List.of()))));
    } catch (RuntimeException | Error failure) {
      trouble.met(failure);
      mailbox.put(() -> some.forEach(one -> fail(one, failure)));
    }
  }

  private void pass(Begun one, List<RoomPosition> positions) {
    one.inbox().endReading();
    if (one.version() == one.inbox().version()) {
      taken.accept(new Reading(one.inbox(), positions));
    } else {
      read(List.of(one.inbox()));
    }
  }

  private void fail(Begun one, Throwable failure) {
    one.inbox().endReading();
    unreadable.accept(one.inbox(), failure);
  }
}
