package io.madang.chat.adapter.persistence;

import io.madang.chat.adapter.persistence.Dialect.DraftKey;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.AppendResult.Duplicate;
import io.madang.chat.application.port.AppendResult.Mismatch;
import io.madang.chat.application.port.AppendResult.NotAParticipant;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.member.MemberId;
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
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Stores drafts of any rooms, in their order, inside one transaction: lock the rooms, look up what
 * was there before and who may write, number, insert, move the heads and the senders' cursors.
 * Three round trips for however many drafts; two where nothing is looked up.
 */
final class AppendTransaction {

  private final Handle handle;
  private final Dialect dialect;
  private final LockedRooms rooms;
  private final Map<DraftKey, MessagePosted> addedHere = new HashMap<>();
  private final Map<Sender, MessagePosted> newest = new LinkedHashMap<>();

  private AppendTransaction(Handle handle, Dialect dialect, List<Draft> drafts) {
    this.handle = handle;
    this.dialect = dialect;
    this.rooms = LockedRooms.lock(handle, dialect, drafts.stream().map(Draft::room).toList());
  }

  /** The results in the order of the drafts; they hold once the transaction is committed. */
  static List<AppendResult> store(Handle handle, Dialect dialect, List<Draft> drafts) {
    List<DraftKey> keys = keys(drafts);
    AppendTransaction transaction = new AppendTransaction(handle, dialect, drafts);
    return transaction.store(drafts, keys, transaction.lookUp(keys));
  }

  /**
   * The same without looking anything up: every draft is taken for a new one of a participant. If
   * one is not, writing fails with {@link Fault#COLLISION}, and nothing is stored.
   */
  static List<AppendResult> storeAsNew(Handle handle, Dialect dialect, List<Draft> drafts) {
    @Nullable Finding[] findings = new Finding[drafts.size()];
    Arrays.setAll(findings, Finding::fresh);
    return new AppendTransaction(handle, dialect, drafts).store(drafts, keys(drafts), findings);
  }

  private List<AppendResult> store(
      List<Draft> drafts, List<DraftKey> keys, @Nullable Finding[] findings) {
    List<AppendResult> results = new ArrayList<>(drafts.size());
    for (int i = 0; i < drafts.size(); i++) {
      results.add(decide(drafts.get(i), keys.get(i), findings[i]));
    }
    rooms.store(newest.values());
    return results;
  }

  private AppendResult decide(Draft draft, DraftKey key, @Nullable Finding finding) {
    Optional<LockedRoom> room = rooms.find(draft.room());
    if (room.isEmpty() || finding == null) {
      return new NotAParticipant();
    }
    if (finding.taken()) {
      return new Mismatch();
    }
    MessagePosted before = finding.before() == null ? addedHere.get(key) : finding.before();
    if (before != null) {
      boolean same = before.text().equals(draft.text());
      return same ? new Duplicate(room.get().room().epoch(), before) : new Mismatch();
    }
    return finding.participant() ? append(room.get(), draft, key) : new NotAParticipant();
  }

  private AppendResult append(LockedRoom room, Draft draft, DraftKey key) {
    MessagePosted message =
        room.addMessage((seq, number) ->
            new MessagePosted(
                draft.room(),
                seq,
                number,
                draft.sender(),
                draft.clientMessageId(),
                draft.text(),
                Micros.cut(draft.at())));
    addedHere.put(key, message);
    newest.put(new Sender(draft.room(), draft.sender().id()), message);
    return new Appended(room.room().epoch(), message);
  }

  /**
   * Read after the lock, with a snapshot of its own: whoever joined, left or wrote before us is
   * seen.
   */
  private @Nullable Finding[] lookUp(List<DraftKey> keys) {
    @Nullable Finding[] findings = new Finding[keys.size()];
    try (Query query = handle.createQuery(lookUpSql())) {
      dialect.bindDraftKeys(query, keys);
      query.map(Finding::map).forEach(finding -> findings[finding.index()] = finding);
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
        .formatted(RoomEventRow.COLUMNS, dialect.draftKeys());
  }

  private static List<DraftKey> keys(List<Draft> drafts) {
    return drafts.stream()
        .map(draft ->
            new DraftKey(
                draft.room().value(), draft.sender().id().value(), draft.clientMessageId().value()))
        .toList();
  }

  private record Sender(RoomId room, MemberId member) {}

  /**
   * What the tables say about a draft: whether its sender is in the room, and the message if it was
   * stored before; or its id is taken by something else that a newer version stored.
   */
  private record Finding(
      int index, boolean participant, boolean taken, @Nullable MessagePosted before) {

    static Finding fresh(int index) {
      return new Finding(index, true, false, null);
    }

    static Finding map(ResultSet row, StatementContext context) throws SQLException {
      boolean participant = row.getObject("participant") != null;
      int index = row.getInt("ord") - 1;
      if (row.getObject("seq") == null) {
        return new Finding(index, participant, false, null);
      }
      RoomEventRow stored = RoomEventRow.map(row, context);
      return stored.isPosted()
          ? new Finding(index, participant, false, stored.posted())
          : new Finding(index, participant, true, null);
    }
  }
}
