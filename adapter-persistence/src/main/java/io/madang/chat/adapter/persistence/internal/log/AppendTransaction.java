package io.madang.chat.adapter.persistence.internal.log;

import static java.util.Objects.requireNonNull;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.Dialect;
import io.madang.chat.adapter.persistence.internal.connection.Locking;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import io.madang.chat.adapter.persistence.internal.row.EventRow;
import io.madang.chat.adapter.persistence.internal.row.Json;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.AppendResult.Duplicate;
import io.madang.chat.application.port.AppendResult.Mismatch;
import io.madang.chat.application.port.AppendResult.NotAParticipant;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Stores drafts of any rooms, in their order, inside one transaction: lock the rooms, look up what
 * was stored before and who may post, number, insert, move the heads and the senders' cursors.
 * Three round trips for any number of drafts; two if nothing is looked up.
 */
final class AppendTransaction {

  private final Handle handle;
  private final Dialect dialect;
  private final LockedRooms rooms;
  private final Locking locking;
  private final Map<MessageKey, MessagePosted> addedHere = new HashMap<>();
  private final Map<Sender, MessagePosted> newest = new LinkedHashMap<>();

  private AppendTransaction(Handle handle, Database database, List<Draft> drafts, Locking locking) {
    this.handle = handle;
    this.dialect = database.dialect();
    this.locking = locking;
    List<RoomId> ids = drafts.stream().map(Draft::room).toList();
    this.rooms = LockedRooms.lock(handle, database, ids, locking);
  }

  /**
   * The results in the order of the drafts; they hold once the transaction is committed. There is
   * none for a draft of a room that was skipped.
   */
  static List<Optional<AppendResult>> store(
      Handle handle, Database database, List<Draft> drafts, Locking locking) {
    AppendTransaction transaction = new AppendTransaction(handle, database, drafts, locking);
    return transaction.store(drafts, transaction.lookUp(drafts));
  }

  /**
   * The same without looking anything up: every draft is assumed to be new and its sender to be a
   * participant. If one is not, writing fails with {@link StoreFault#COLLISION}, and nothing is
   * stored.
   */
  static List<Optional<AppendResult>> storeAsNew(
      Handle handle, Database database, List<Draft> drafts, Locking locking) {
    @Nullable Finding[] findings = new Finding[drafts.size()];
    Arrays.setAll(findings, Finding::fresh);
    return new AppendTransaction(handle, database, drafts, locking).store(drafts, findings);
  }

  private List<Optional<AppendResult>> store(List<Draft> drafts, @Nullable Finding[] findings) {
    List<Optional<AppendResult>> results = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      results.add(decide(drafts.get(i), findings[i]));
    }
    rooms.store(newest.values());
    return results;
  }

  /** A room that is missing may be one that was skipped. */
  private Optional<AppendResult> decide(Draft draft, @Nullable Finding finding) {
    Optional<LockedRoom> room = rooms.find(draft.room());
    return room.isEmpty() && locking == Locking.SKIPPING
        ? Optional.empty()
        : Optional.of(room.map(it -> decide(it, draft, finding)).orElseGet(NotAParticipant::new));
  }

  private AppendResult decide(LockedRoom room, Draft draft, @Nullable Finding finding) {
    if (finding == null) {
      return new NotAParticipant();
    }
    if (finding.isTaken()) {
      return new Mismatch();
    }
    MessageKey key = MessageKey.of(draft);
    MessagePosted before = finding.before() == null ? addedHere.get(key) : finding.posted();
    if (before != null) {
      boolean same = before.text().equals(draft.text());
      return same ? new Duplicate(room.room().epoch(), before) : new Mismatch();
    }
    return finding.participant() ? append(room, draft, key) : new NotAParticipant();
  }

  private AppendResult append(LockedRoom room, Draft draft, MessageKey key) {
    MessagePosted message =
        room.addMessage((seq, number) ->
            new MessagePosted(
                draft.room(),
                seq,
                number,
                draft.sender(),
                draft.clientMessageId(),
                draft.text(),
                draft.at()));
    addedHere.put(key, message);
    newest.put(new Sender(draft.room(), draft.sender().id()), message);
    return new Appended(room.room().epoch(), message);
  }

  /**
   * Read after the lock, with its own snapshot: whoever joined, left or posted before this
   * transaction is seen.
   */
  private @Nullable Finding[] lookUp(List<Draft> drafts) {
    @Nullable Finding[] findings = new Finding[drafts.size()];
    List<DraftKey> keys =
        IntStream.range(0, drafts.size()).mapToObj(i -> DraftKey.of(i, drafts.get(i))).toList();
    try (Query query = handle.createQuery(lookUpSql())) {
      query.bind("keys", Json.write(keys)).map(Finding::map).forEach(it -> findings[it.ord()] = it);
    }
    return findings;
  }

  private String lookUpSql() {
    return """
    SELECT k.ord, p.member_id AS participant, %s
      FROM %s
      LEFT JOIN madang_participant p ON p.room_id = k.room_id AND p.member_id = k.member_id
      LEFT JOIN madang_room_event e ON e.room_id = k.room_id AND e.actor_id = k.member_id
                            AND e.client_message_id = k.client_message_id\
    """
        .formatted(EventRow.selected("e"), dialect.draftKeys());
  }

  private record Sender(RoomId room, MemberId member) {}

  private record MessageKey(RoomId room, MemberId sender, ClientMessageId id) {

    static MessageKey of(Draft draft) {
      return new MessageKey(draft.room(), draft.sender().id(), draft.clientMessageId());
    }
  }

  /**
   * What is stored about the draft at an index of the batch: whether its sender is in the room, and
   * what was stored under its id before.
   */
  private record Finding(int ord, boolean participant, @Nullable EventRow before) {

    static Finding map(ResultSet row, StatementContext context) throws SQLException {
      boolean participant = row.getObject("participant") != null;
      EventRow before = EventRow.mapIfAny(row, context).orElse(null);
      return new Finding(row.getInt("ord"), participant, before);
    }

    static Finding fresh(int ord) {
      return new Finding(ord, true, null);
    }

    /** Whether the id belongs to something else, which a later version stored. */
    boolean isTaken() {
      return before != null && !EventProjection.isPosted(before);
    }

    MessagePosted posted() {
      return EventProjection.posted(requireNonNull(before));
    }
  }
}
