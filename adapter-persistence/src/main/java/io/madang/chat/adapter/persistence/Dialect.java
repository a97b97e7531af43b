package io.madang.chat.adapter.persistence;

import java.util.Collection;
import java.util.List;
import java.util.function.ToLongFunction;

/** The SQL that differs between the two databases. */
enum Dialect {
  SQLITE("classpath:db/madang-sqlite") {
    // With the lock on the file at once: one that is wanted in the middle of a transaction may be
    // refused.
    @Override
    String begin() {
      return "BEGIN IMMEDIATE";
    }

    // The transaction has begun with a lock on the whole file.
    @Override
    String locking() {
      return "";
    }

    @Override
    <I> IdCondition idIn(Collection<I> ids, ToLongFunction<I> value) {
      long[] values = ids.stream().mapToLong(value).toArray();
      return values.length == 1
          ? new IdCondition("= :ids", values[0])
          : new IdCondition("IN (SELECT value FROM json_each(:ids))", Json.write(values));
    }

    @Override
    String draftKeys() {
      return """
      (SELECT value ->> 'index' AS ord, value ->> 'room' AS room_id, value ->> 'sender' AS member_id,
              value ->> 'clientMessageId' AS client_message_id
         FROM json_each(:keys)) k\
      """;
    }

    @Override
    String alone(String statement) {
      return statement;
    }

    // A table of its own: pages that are freed in the transaction that took them need not be
    // written.
    @Override
    List<List<String>> trialWrites() {
      String drop = "DROP TABLE IF EXISTS madang_trial";
      return List.of(
          List.of(drop, "CREATE TABLE madang_trial AS SELECT hex(randomblob(8192)) AS body"),
          List.of(drop));
    }
  },

  POSTGRES("classpath:db/madang-postgresql") {
    // In one round trip, parsed once for each connection. For this transaction only, because the
    // connection may be the host's, or a different one each time behind a pooler: what the log
    // promises must not depend on how pools, users and databases are set up. Locks are waited for,
    // since whoever holds one releases it within seconds: a node that froze inside a transaction is
    // cut off. Plans are made once and kept. They must not be bad ones that were made while a table
    // was empty: each row is looked up by its key, and no table is read to be joined.
    @Override
    String begin() {
      return """
      BEGIN ISOLATION LEVEL READ COMMITTED;
      SET LOCAL synchronous_commit = on;
      SET LOCAL lock_timeout = 0;
      SET LOCAL plan_cache_mode = force_generic_plan;
      SET LOCAL enable_seqscan = off;
      SET LOCAL enable_hashjoin = off;
      SET LOCAL enable_mergejoin = off;
      SET LOCAL idle_in_transaction_session_timeout = '5s'\
      """;
    }

    @Override
    String locking() {
      return "FOR UPDATE";
    }

    @Override
    <I> IdCondition idIn(Collection<I> ids, ToLongFunction<I> value) {
      Long[] values = ids.stream().mapToLong(value).boxed().toArray(Long[]::new);
      return new IdCondition("= ANY (:ids)", values);
    }

    @Override
    String draftKeys() {
      return """
      (SELECT index AS ord, room AS room_id, sender AS member_id, "clientMessageId" AS client_message_id
         FROM json_to_recordset(CAST(:keys AS json))
           AS (index int, room bigint, sender bigint, "clientMessageId" text)) k\
      """;
    }

    @Override
    String alone(String statement) {
      return "BEGIN ISOLATION LEVEL READ COMMITTED;\n" + statement + ";\nCOMMIT";
    }

    // In the table that holds the messages, so that it finds space only where they would. There is
    // no room 0, so nobody sees it.
    @Override
    List<List<String>> trialWrites() {
      String insert =
          """
          INSERT INTO madang_room_event (room_id, seq, kind, number, actor_id, actor_name, actor_email, body, at)
          SELECT 0, (random() * 1e18)::bigint, 'TRIAL', 0, 0, '', '', repeat(md5(n::text), 45), 0
            FROM generate_series(1, 16) AS n\
          """;
      return List.of(List.of(insert, "DELETE FROM madang_room_event WHERE room_id = 0"));
    }
  };

  private final String migrations;

  Dialect(String migrations) {
    this.migrations = migrations;
  }

  /** Where the schema and its migrations are. */
  String migrations() {
    return migrations;
  }

  /** Begins a transaction that writes. */
  abstract String begin();

  /** The end of a SELECT whose rows stay locked until the transaction ends. */
  abstract String locking();

  /**
   * The condition that a column is one of these ids. It is the same text for any number of ids,
   * except perhaps for a single one, which is the most common.
   */
  abstract <I> IdCondition idIn(Collection<I> ids, ToLongFunction<I> value);

  /**
   * A relation {@code k(ord, room_id, member_id, client_message_id)} of the {@link DraftKey}s that
   * are bound to {@code :keys} as JSON.
   */
  abstract String draftKeys();

  /**
   * The statement as a transaction of its own, in one round trip, that sees what was committed when
   * it began. If it fails, the transaction still has to be rolled back.
   */
  abstract String alone(String statement);

  /**
   * Transactions that write as much as a long message needs and undo it, to find out whether the
   * store can be written.
   */
  abstract List<List<String>> trialWrites();
}
