package io.madang.chat.adapter.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/**
 * Everything that the chat keeps, in one SQL database: SQLite in a file, or PostgreSQL.
 *
 * <p>What was acknowledged is on the disk: a message whose stage has completed survives the loss of
 * the process and of the machine's power. Any number of stores may be open on one PostgreSQL
 * database, on as many nodes; on an SQLite file too, as long as they are on one machine.
 *
 * <p>The tables are made and brought up to date when the store is opened; a database that cannot be
 * reached then is an exception. One that goes away later makes calls fail within a few seconds, and
 * is used again when it is back. Such a call fails with a {@link
 * io.madang.chat.application.port.StoreUnavailableException}. Exceptions never quote what was to be
 * stored.
 *
 * <p>Closing stores what is still waiting, for a few seconds at most. All methods may be called
 * from any thread.
 */
public final class SqlStore implements AutoCloseable {

  private final JdbiRoomLog roomLog;
  private final JdbiRoomRepository rooms;
  private final JdbiReadCursors readCursors;
  private final JdbiMemberDirectory members;
  private final JdbiMemberAccounts accounts;
  private final Probe probe;
  private final List<HikariDataSource> pools;

  private SqlStore(
      Database database, int writers, SqlStoreSettings settings, List<HikariDataSource> pools) {
    this.roomLog = new JdbiRoomLog(database, writers, settings);
    this.rooms = new JdbiRoomRepository(database, settings.epochs());
    this.readCursors = new JdbiReadCursors(database, settings);
    this.members = new JdbiMemberDirectory(database);
    this.accounts = new JdbiMemberAccounts(database);
    this.probe = new Probe(database);
    this.pools = pools;
    roomLog.start();
    readCursors.start();
  }

  /** As {@link #sqlite(Path, SqlStoreSettings)} with the usual settings. */
  public static SqlStore sqlite(Path file) {
    return sqlite(file, SqlStoreSettings.defaults());
  }

  /** Opens the file, which is made, with its folder, for the owner only, if it is not there. */
  public static SqlStore sqlite(Path file, SqlStoreSettings settings) {
    SqliteFile database = SqliteFile.at(file);
    Schema.migrate(database.source(false), Dialect.SQLITE);
    HikariDataSource writer = database.writer();
    HikariDataSource readers = database.readers(settings.maxConnections());
    return new SqlStore(
        new Database(Dialect.SQLITE, writer, readers), 1, settings, List.of(readers, writer));
  }

  /** As {@link #postgres(String, String, String, SqlStoreSettings)} with the usual settings. */
  public static SqlStore postgres(String url, String user, String password) {
    return postgres(url, user, password, SqlStoreSettings.defaults());
  }

  /**
   * Connects to PostgreSQL, by an URL of the form {@code jdbc:postgresql://host:port/database}. A
   * database whose encoding is not UTF8, or that takes no writes, is an {@link
   * IllegalStateException} that says so.
   */
  public static SqlStore postgres(
      String url, String user, String password, SqlStoreSettings settings) {
    HikariDataSource pool = PostgresPool.open(url, user, password, settings.maxConnections());
    try {
      PostgresRequirements.check(pool);
      Schema.migrate(pool, Dialect.POSTGRES);
      Runnable whenAway = () -> PostgresPool.replaceAll(pool);
      Database database = new Database(Dialect.POSTGRES, pool, pool, whenAway);
      return new SqlStore(database, settings.writers(), settings, List.of(pool));
    } catch (RuntimeException failure) {
      pool.close();
      throw failure;
    }
  }

  /** As {@link #over(DataSource, SqlStoreSettings)} with the usual settings. */
  public static SqlStore over(DataSource postgres) {
    return over(postgres, SqlStoreSettings.defaults());
  }

  /**
   * Uses the host's own connections to PostgreSQL, and does not close them; they are given back as
   * they were. They should be pooled and fail within seconds. What they are set up to do in a
   * transaction does not matter, except that they must be able to write.
   */
  public static SqlStore over(DataSource postgres, SqlStoreSettings settings) {
    PostgresRequirements.check(postgres);
    Schema.migrate(postgres, Dialect.POSTGRES);
    Database database = new Database(Dialect.POSTGRES, postgres, postgres);
    return new SqlStore(database, settings.writers(), settings, List.of());
  }

  public RoomLog roomLog() {
    return roomLog;
  }

  public RoomRepository rooms() {
    return rooms;
  }

  public ReadCursors readCursors() {
    return readCursors;
  }

  public MemberDirectory members() {
    return members;
  }

  public MemberAccounts accounts() {
    return accounts;
  }

  /**
   * Whether the database answers at present, and takes writes if the last one failed; takes two
   * seconds at most.
   */
  public boolean reachable() {
    return probe.answers();
  }

  @Override
  public void close() {
    roomLog.close();
    readCursors.close();
    pools.forEach(HikariDataSource::close);
  }
}
