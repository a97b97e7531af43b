package io.madang.chat.adapter.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/**
 * Everything that the chat stores, in one SQL database: SQLite in a file, or PostgreSQL.
 *
 * <p>What was acknowledged is on the disk: a message whose stage has completed survives a crash of
 * the process and a power failure. Any number of stores, on as many nodes, may use one PostgreSQL
 * database; an SQLite file may be shared by stores on one machine.
 *
 * <p>Opening a store creates its tables or brings them up to date, and throws if the database
 * cannot be reached. If the database becomes unreachable later, calls fail within a few seconds
 * with a {@link io.madang.chat.application.port.StoreUnavailableException} until it is back.
 * Exceptions never quote what was to be stored.
 *
 * <p>Closing stores what is still waiting, for a few seconds at most. All methods may be called
 * from any thread.
 */
public final class SqlStore implements ChatStore {

  private final JdbiRoomLog log;
  private final JdbiRooms rooms;
  private final JdbiParticipants participants;
  private final JdbiReadCursors cursors;
  private final JdbiRoomLists lists;
  private final JdbiMemberDirectory members;
  private final JdbiMemberAccounts accounts;
  private final HealthProbe probe;
  private final List<HikariDataSource> pools;

  private SqlStore(
      Database database, int writers, SqlStoreSettings settings, List<HikariDataSource> pools) {
    this.log = new JdbiRoomLog(database, writers, settings);
    this.rooms = new JdbiRooms(database, settings.epochs());
    this.participants = new JdbiParticipants(database);
    this.cursors = new JdbiReadCursors(database, settings);
    this.lists = new JdbiRoomLists(database);
    this.members = new JdbiMemberDirectory(database);
    this.accounts = new JdbiMemberAccounts(database);
    this.probe = new HealthProbe(database);
    this.pools = pools;
    log.start();
    cursors.start();
  }

  /** As {@link #sqlite(Path, SqlStoreSettings)} with the usual settings. */
  public static SqlStore sqlite(Path file) {
    return sqlite(file, SqlStoreSettings.defaults());
  }

  /** Opens the file. If it is missing, creates it and its folder, for the owner only. */
  public static SqlStore sqlite(Path file, SqlStoreSettings settings) {
    SqliteFile database = SqliteFile.at(file);
    Schema.migrate(database.source(false), Dialect.SQLITE);
    HikariDataSource writer = database.writer();
    HikariDataSource readers = database.readers(settings.maxConnections());
    return new SqlStore(
        new Database(Dialect.SQLITE, new SqliteBulkWrites(), writer, readers, () -> {}),
        1,
        settings,
        List.of(readers, writer));
  }

  /** As {@link #postgres(String, String, String, SqlStoreSettings)} with the usual settings. */
  public static SqlStore postgres(String url, String user, String password) {
    return postgres(url, user, password, SqlStoreSettings.defaults());
  }

  /**
   * Connects to PostgreSQL, by a URL of the form {@code jdbc:postgresql://host:port/database}.
   * Throws an {@link IllegalStateException} that says so if the database's encoding is not UTF8 or
   * if it is read-only.
   */
  public static SqlStore postgres(
      String url, String user, String password, SqlStoreSettings settings) {
    HikariDataSource pool = PostgresPool.open(url, user, password, settings.maxConnections());
    try {
      PostgresRequirements.check(pool);
      Schema.migrate(pool, Dialect.POSTGRES);
      Runnable whenAway = () -> PostgresPool.replaceAll(pool);
      return new SqlStore(postgres(pool, whenAway), settings.writers(), settings, List.of(pool));
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
   * Uses the host's own connections to PostgreSQL, and does not close the data source; connections
   * are returned as they were. They should be pooled and fail within seconds. How they set up a
   * transaction does not matter, except that they must be able to write.
   */
  public static SqlStore over(DataSource postgres, SqlStoreSettings settings) {
    PostgresRequirements.check(postgres);
    Schema.migrate(postgres, Dialect.POSTGRES);
    return new SqlStore(postgres(postgres, () -> {}), settings.writers(), settings, List.of());
  }

  private static Database postgres(DataSource source, Runnable whenAway) {
    return new Database(Dialect.POSTGRES, new PostgresBulkWrites(), source, source, whenAway);
  }

  @Override
  public RoomLog log() {
    return log;
  }

  @Override
  public Rooms rooms() {
    return rooms;
  }

  @Override
  public Participants participants() {
    return participants;
  }

  @Override
  public ReadCursors cursors() {
    return cursors;
  }

  @Override
  public RoomLists lists() {
    return lists;
  }

  @Override
  public MemberDirectory members() {
    return members;
  }

  @Override
  public MemberAccounts accounts() {
    return accounts;
  }

  /**
   * Whether the database answers now and, if the last write failed, accepts writes again. Takes two
   * seconds at most.
   */
  public boolean reachable() {
    return probe.answers();
  }

  @Override
  public void close() {
    log.close();
    cursors.close();
    pools.forEach(HikariDataSource::close);
  }
}
