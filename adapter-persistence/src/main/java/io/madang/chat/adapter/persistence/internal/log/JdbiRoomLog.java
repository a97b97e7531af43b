package io.madang.chat.adapter.persistence.internal.log;

import io.madang.chat.adapter.persistence.internal.commit.BatchLimits;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.IdCondition;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.RoomChange;
import io.madang.chat.domain.room.RoomId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/** Appends through writers that commit many drafts together; reads by ranges of the primary key. */
public final class JdbiRoomLog implements RoomLog, AutoCloseable {

  private static final String EVENTS_AFTER =
      "SELECT %s FROM madang_room_event e WHERE e.room_id = :room AND e.seq > :after ORDER BY e.seq LIMIT :limit"
          .formatted(EventRow.selected("e"));
  private static final String RENEW_EPOCH =
      "UPDATE madang_room SET epoch = :epoch WHERE id = :room AND epoch = :lost AND head_seq <"
          + " :before";
  private static final Sequence BEYOND_ALL = new Sequence(Long.MAX_VALUE);

  private final Database database;
  private final IdSource epochs;
  private final List<AppendLanes> writers;

  public JdbiRoomLog(Database database, IdSource epochs, int writers, BatchLimits limits) {
    this.database = database;
    this.epochs = epochs;
    BatchAppend append = new BatchAppend(database);
    this.writers =
        IntStream.rangeClosed(1, writers)
            .mapToObj(n -> new AppendLanes("madang-writer-" + n, limits, append))
            .toList();
  }

  public void start() {
    writers.forEach(AppendLanes::start);
  }

  /** A room always has the same writer, so that its drafts stay in order. */
  @Override
  public CompletableFuture<AppendResult> append(Draft draft) {
    return writers.get((int) (draft.room().value() % writers.size())).store(draft);
  }

  @Override
  public ChangeResult change(RoomChange change) {
    return database.write(handle -> ChangeTransaction.make(handle, database, change));
  }

  /** The head is read first: the page may go beyond it, but never ends short of it by accident. */
  @Override
  public Optional<LogPage> readAfter(RoomId room, Sequence after, int limit) {
    return database.read(handle ->
        Optional.ofNullable(heads(handle, List.of(room)).get(room))
            .map(head -> new LogPage(head, eventsAfter(handle, room, after, limit))));
  }

  @Override
  public List<Message> messages(RoomId room, MessageRange range) {
    String order = range.after().isPresent() ? "ASC" : "DESC";
    List<Message> messages =
        database.read(handle ->
            handle
                .createQuery(messagesSql(order))
                .bind("room", room)
                .bind("after", range.after().orElse(Sequence.NONE))
                .bind("before", range.before().orElse(BEYOND_ALL))
                .bind("kind", EventProjection.POSTED)
                .bind("limit", range.limit())
                .map(EventRow::map)
                .map(EventProjection::posted)
                .map(MessagePosted::message)
                .list());
    return range.after().isPresent() ? messages : messages.reversed();
  }

  @Override
  public Map<RoomId, LogHead> heads(Collection<RoomId> rooms) {
    return rooms.isEmpty() ? Map.of() : database.read(handle -> heads(handle, rooms));
  }

  @Override
  public Optional<LogHead> renewEpoch(RoomId room, Epoch lost, Sequence before) {
    return database.write(handle -> {
      handle
          .createUpdate(RENEW_EPOCH)
          .bind("epoch", epochs.next())
          .bind("room", room)
          .bind("lost", lost.value())
          .bind("before", before)
          .execute();
      return Optional.ofNullable(heads(handle, List.of(room)).get(room));
    });
  }

  @Override
  public void close() {
    writers.forEach(AppendLanes::close);
  }

  private Map<RoomId, LogHead> heads(Handle handle, Collection<RoomId> rooms) {
    IdCondition those = database.dialect().idIn(rooms, RoomId::value);
    String sql = "SELECT r.id, r.epoch, r.head_seq FROM madang_room r WHERE r.id " + those.sql();
    return those
        .bindTo(handle.createQuery(sql))
        .map((row, context) ->
            Map.entry(
                new RoomId(row.getLong("id")),
                new LogHead(
                    new Epoch(row.getString("epoch")), new Sequence(row.getLong("head_seq")))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String messagesSql(String order) {
    return """
    SELECT %s FROM madang_room_event e
     WHERE e.room_id = :room AND e.seq > :after AND e.seq < :before AND e.kind = :kind
     ORDER BY e.seq %s LIMIT :limit\
    """
        .formatted(EventRow.selected("e"), order);
  }

  private static List<RoomEvent> eventsAfter(
      Handle handle, RoomId room, Sequence after, int limit) {
    return handle
        .createQuery(EVENTS_AFTER)
        .bind("room", room)
        .bind("after", after)
        .bind("limit", limit)
        .map(EventRow::map)
        .map(EventProjection::event)
        .list();
  }
}
