package io.madang.chat.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;

/** Everything in which the two databases differ, as seen from the statements of this package. */
enum Dialect {
  SQLITE {
    @Override
    String[] migrations() {
      return new String[] {MIGRATIONS, MIGRATIONS + "-sqlite"};
    }

    @Override
    Map<String, String> placeholders() {
      return Map.of(
          "generated_id", "INTEGER PRIMARY KEY AUTOINCREMENT",
          "updated_in_place", "",
          "stored_by_key", "WITHOUT ROWID");
    }

    // The transaction has begun with a lock on the whole file.
    @Override
    String locking() {
      return "";
    }

    @Override
    Among among(Collection<Long> ids) {
      return ids.size() == 1
          ? new Among("= :ids", number(ids.iterator().next()))
          : new Among(
              "IN (SELECT value FROM json_each(:ids))", text(ids.stream().map(String::valueOf)));
    }

    @Override
    String draftKeys() {
      return """
      (SELECT key + 1 AS ord, value ->> 0 AS room_id, value ->> 1 AS member_id, value ->> 2 AS client_message_id
         FROM json_each(:keys)) k\
      """;
    }

    @Override
    void bindDraftKeys(Query query, List<DraftKey> keys) {
      query.bind("keys", text(keys.stream().map(DraftKey::asJson)));
    }

    @Override
    BulkWrites bulkWrites() {
      return ROW_BY_ROW;
    }

    @Override
    String alone(String statement) {
      return statement;
    }

    // A table of its own, because what is freed in the transaction that took it need not be
    // written.
    @Override
    List<List<String>> trialWrites() {
      String drop = "DROP TABLE IF EXISTS madang_trial";
      return List.of(
          List.of(drop, "CREATE TABLE madang_trial AS SELECT hex(randomblob(8192)) AS body"),
          List.of(drop));
    }

    // The driver is set to begin each transaction with BEGIN IMMEDIATE; there is nothing to add.
    @Override
    void begun(Connection connection) {}

    // A commit that failed may leave SQLite inside a transaction that the driver believes to be
    // over.
    @Override
    void abandoned(Connection connection) throws SQLException {
      try (Statement statement = connection.createStatement()) {
        statement.execute("ROLLBACK");
      }
    }
  },

  POSTGRES {
    @Override
    String[] migrations() {
      return new String[] {MIGRATIONS, MIGRATIONS + "-postgresql"};
    }

    @Override
    Map<String, String> placeholders() {
      return Map.of(
          "generated_id", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
          "updated_in_place", "WITH (fillfactor = 80)",
          "stored_by_key", "");
    }

    @Override
    String locking() {
      return "FOR UPDATE";
    }

    @Override
    Among among(Collection<Long> ids) {
      return new Among("= ANY (:ids)", numbers(ids.stream()));
    }

    @Override
    String draftKeys() {
      return """
      unnest(:rooms, :senders, :client_message_ids)
        WITH ORDINALITY AS k (room_id, member_id, client_message_id, ord)\
      """;
    }

    @Override
    void bindDraftKeys(Query query, List<DraftKey> keys) {
      query
          .bind("rooms", numbers(keys.stream().map(DraftKey::room)))
          .bind("senders", numbers(keys.stream().map(DraftKey::sender)))
          .bind("client_message_ids", texts(keys.stream().map(DraftKey::clientMessageId)));
    }

    @Override
    BulkWrites bulkWrites() {
      return BY_ARRAYS;
    }

    @Override
    String alone(String statement) {
      return "BEGIN ISOLATION LEVEL READ COMMITTED;\n" + statement + ";\nCOMMIT";
    }

    // In the table that the messages need, so that it finds no room where they would not. There is
    // no room 0, and nobody sees it.
    @Override
    List<List<String>> trialWrites() {
      return List.of(List.of(TRIAL, "DELETE FROM madang_room_event WHERE room_id = 0"));
    }

    // In one round trip, parsed once for each connection. For this transaction only, because the
    // connection may be the host's, or another one each time behind a pooler: what the log promises
    // does not hang on how pools, users and databases are set up. A lock is waited for, because
    // whoever holds it lets go of it within seconds. Plans are made once and kept; so that none is
    // a bad one that was made while a table
    // was empty, each row is looked up by its key and no table is read to be joined. And a node
    // that froze inside a transaction lets go of its rooms.
    @Override
    void begun(Connection connection) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(BEGUN)) {
        statement.execute();
      }
    }

    @Override
    void abandoned(Connection connection) {}
  };

  private static final String MIGRATIONS = "classpath:db/madang";
  private static final String BEGUN =
      """
      SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
      SET LOCAL synchronous_commit = on;
      SET LOCAL lock_timeout = 0;
      SET LOCAL plan_cache_mode = force_generic_plan;
      SET LOCAL enable_seqscan = off;
      SET LOCAL enable_hashjoin = off;
      SET LOCAL enable_mergejoin = off;
      SET LOCAL idle_in_transaction_session_timeout = '5s'\
      """;
  private static final String TRIAL =
      """
      INSERT INTO madang_room_event (room_id, seq, kind, number, actor_id, actor_name, actor_email, body, at)
      SELECT 0, (random() * 1e18)::bigint, 'TRIAL', 0, 0, '', '', repeat(md5(n::text), 45), 0
        FROM generate_series(1, 16) AS n\
      """;
  private static final BulkWrites ROW_BY_ROW = new RowByRow();
  private static final BulkWrites BY_ARRAYS = new ByArrays();

  /** One look-up key of a draft. */
  record DraftKey(long room, long sender, String clientMessageId) {

    /** Client message ids are made of characters that JSON needs no escape for. */
    private String asJson() {
      return "[" + room + "," + sender + ",\"" + clientMessageId + "\"]";
    }
  }

  /** The end of a condition on a column, and what to bind to its parameter {@code ids}. */
  record Among(String condition, Argument ids) {}

  /** Where the migrations are: those for both databases, and those for this one only. */
  abstract String[] migrations();

  /** What stands for the placeholders in the migrations. */
  abstract Map<String, String> placeholders();

  /** The end of a SELECT whose rows stay as they are until the transaction ends. */
  abstract String locking();

  /**
   * Asks for the rows with these ids, in a statement that is the same for any number but perhaps
   * for one, which is asked for most.
   */
  abstract Among among(Collection<Long> ids);

  /**
   * A relation {@code k(room_id, member_id, client_message_id, ord)}; {@code ord} counts from 1.
   */
  abstract String draftKeys();

  abstract void bindDraftKeys(Query query, List<DraftKey> keys);

  abstract BulkWrites bulkWrites();

  /**
   * The statement as a transaction of its own that sees what was committed when it began, in one
   * round trip. If it fails, the transaction is still to be rolled back.
   */
  abstract String alone(String statement);

  /**
   * Transactions that write what a long message needs and take it back, for a store of which it is
   * not known whether it can be written.
   */
  abstract List<List<String>> trialWrites();

  /** Called when a write transaction has begun. */
  abstract void begun(Connection connection) throws SQLException;

  /** Called when a write transaction could not be committed nor, perhaps, rolled back. */
  abstract void abandoned(Connection connection) throws SQLException;

  /**
   * An array of numbers, which may be null. Typed, because the driver sends only such in binary.
   */
  static Argument numbers(Stream<Long> elements) {
    return array("bigint", elements.toArray(Long[]::new));
  }

  /** An array of texts, which may be null. */
  static Argument texts(Stream<String> elements) {
    return array("text", elements.toArray(String[]::new));
  }

  private static Argument array(String type, Object[] elements) {
    return (position, statement, context) ->
        statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
  }

  private static Argument number(long value) {
    return (position, statement, context) -> statement.setLong(position, value);
  }

  private static Argument text(Stream<String> elements) {
    String json = elements.collect(Collectors.joining(",", "[", "]"));
    return (position, statement, context) -> statement.setString(position, json);
  }
}
