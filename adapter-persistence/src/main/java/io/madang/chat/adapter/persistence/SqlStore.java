package io.madang.chat.adapter.persistence;

import io.madang.chat.adapter.persistence.internal.commit.BatchLimits;
import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.HealthProbe;
import io.madang.chat.adapter.persistence.internal.log.JdbiRoomLog;
import io.madang.chat.adapter.persistence.internal.mariadb.MariaDbDatabase;
import io.madang.chat.adapter.persistence.internal.member.JdbiMemberAccounts;
import io.madang.chat.adapter.persistence.internal.member.JdbiMemberDirectory;
import io.madang.chat.adapter.persistence.internal.original.Imports;
import io.madang.chat.adapter.persistence.internal.participant.JdbiParticipants;
import io.madang.chat.adapter.persistence.internal.postgres.PostgresDatabase;
import io.madang.chat.adapter.persistence.internal.room.JdbiReadCursors;
import io.madang.chat.adapter.persistence.internal.room.JdbiRoomLists;
import io.madang.chat.adapter.persistence.internal.room.JdbiRooms;
import io.madang.chat.adapter.persistence.internal.sqlite.SqliteDatabase;
import io.madang.chat.adapter.persistence.original.ImportReport;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import java.nio.file.Path;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * Everything that the chat stores, in one SQL database: SQLite in a file, PostgreSQL, MariaDB or
 * MySQL.
 *
 * <p>What was acknowledged is on the disk: a message whose stage has completed survives a crash of
 * the process and a power failure. Any number of stores, on as many nodes, may use one PostgreSQL
 * or MariaDB database; an SQLite file may be shared by stores on one machine.
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
  private final Database database;
  private final IdSource epochs;

  private SqlStore(Database database, SqlStoreSettings settings) {
    int writers = database.dialect().hasOneWriter() ? 1 : settings.writers();
    BatchLimits limits = new BatchLimits(settings.maxBatch(), settings.maxWaiting());
    this.log = new JdbiRoomLog(database, settings.epochs(), writers, limits);
    this.rooms = new JdbiRooms(database, settings.epochs());
    this.participants = new JdbiParticipants(database);
    this.cursors = new JdbiReadCursors(database, limits);
    this.lists = new JdbiRoomLists(database);
    this.members = new JdbiMemberDirectory(database);
    this.accounts = new JdbiMemberAccounts(database);
    this.probe = new HealthProbe(database);
    this.database = database;
    this.epochs = settings.epochs();
    log.start();
    cursors.start();
  }

  /** As {@link #sqlite(Path, SqlStoreSettings)} with the usual settings. */
  public static SqlStore sqlite(Path file) {
    return sqlite(file, SqlStoreSettings.defaults());
  }

  /** Opens the file. If it is missing, creates it and its folder, for the owner only. */
  public static SqlStore sqlite(Path file, SqlStoreSettings settings) {
    return new SqlStore(SqliteDatabase.open(file, settings.maxConnections()), settings);
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
    return new SqlStore(
        PostgresDatabase.open(url, user, password, settings.maxConnections()), settings);
  }

  /** As {@link #mariadb(String, String, String, SqlStoreSettings)} with the usual settings. */
  public static SqlStore mariadb(String url, String user, String password) {
    return mariadb(url, user, password, SqlStoreSettings.defaults());
  }

  /**
   * Connects to MariaDB or MySQL, by a URL of the form {@code jdbc:mariadb://host:port/database} or
   * {@code jdbc:mysql://host:port/database}. For the second, MySQL's own driver is used if it is
   * there, and MariaDB's otherwise.
   *
   * <p>Throws an {@link IllegalStateException} that says so if the server is too old, takes no
   * writes, or does not flush each commit to the disk.
   */
  public static SqlStore mariadb(
      String url, String user, String password, SqlStoreSettings settings) {
    return new SqlStore(
        MariaDbDatabase.open(url, user, password, settings.maxConnections()), settings);
  }

  /** As {@link #over(DataSource, SqlStoreSettings)} with the usual settings. */
  public static SqlStore over(DataSource hosts) {
    return over(hosts, SqlStoreSettings.defaults());
  }

  /**
   * Uses the host's own connections to PostgreSQL, MariaDB or MySQL, and does not close the data
   * source; connections are returned as they were. They should be pooled and fail within seconds.
   * How they set up a transaction does not matter, except that they must be able to write.
   */
  public static SqlStore over(DataSource hosts, SqlStoreSettings settings) {
    Database database =
        MariaDbDatabase.isBehind(hosts)
            ? MariaDbDatabase.over(hosts)
            : PostgresDatabase.over(hosts);
    return new SqlStore(database, settings);
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
   * Fills this store, which must be new, with what the server of the tutorial has in its MariaDB or
   * MySQL: members with their BCrypt hashes, rooms, participants, messages and what is unread. It
   * happens in one transaction. Ids stay the same, except those of messages.
   *
   * <p>Throws an {@link IllegalStateException} that says so if this store is not empty, or if the
   * other database cannot be read.
   *
   * @param zone in which the tutorial's server ran: its times do not say
   */
  public ImportReport importOriginal(String url, String user, String password, ZoneId zone) {
    return Imports.run(database, epochs::next, url, user, password, zone);
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
    database.close();
  }
}
