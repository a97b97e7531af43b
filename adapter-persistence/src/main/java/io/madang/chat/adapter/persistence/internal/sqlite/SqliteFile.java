package io.madang.chat.adapter.persistence.internal.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** The embedded store's file: readable by its owner only, and synced before a commit returns. */
final class SqliteFile {

  private static final int BUSY_TIMEOUT_MS = 5_000;
  private static final int WAL_KEPT_BYTES = 64 << 20;

  /**
   * How many pages the write-ahead log holds before it is copied into the file: a busy room's pages
   * are written with every commit, but copied only once.
   */
  private static final String WAL_PAGES = "4000";

  /** In KiB; negative, because SQLite takes a positive number for pages. */
  private static final int WRITERS_CACHE = -16_000;

  private final Path file;

  private SqliteFile(Path file) {
    this.file = file;
  }

  /** Creates the file and its folder if they are missing. */
  static SqliteFile at(Path path) {
    Path file = path.toAbsolutePath();
    try {
      Files.createDirectories(file.getParent(), ownerOnly("rwx------"));
      createIfMissing(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("The folder of the store cannot be written", failure);
    }
    return new SqliteFile(file);
  }

  /** One connection, because SQLite has one writer. */
  HikariDataSource writer() {
    return pool("madang-sqlite-writer", 1, false);
  }

  HikariDataSource readers(int count) {
    return pool("madang-sqlite-reader", count, true);
  }

  DataSource source(boolean readOnly) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.setJournalSizeLimit(WAL_KEPT_BYTES);
    config.enforceForeignKeys(true);
    if (!readOnly) {
      config.setPragma(Pragma.WAL_AUTOCHECKPOINT, WAL_PAGES);
      config.setCacheSize(WRITERS_CACHE);
    }
    config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
    config.setReadOnly(readOnly);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private HikariDataSource pool(String name, int size, boolean readOnly) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(source(readOnly));
    config.setReadOnly(readOnly);
    config.setMaximumPoolSize(size);
    config.setConnectionTimeout(BUSY_TIMEOUT_MS);
    config.setMaxLifetime(0);
    return new HikariDataSource(config);
  }

  private static void createIfMissing(Path file) throws IOException {
    try {
      Files.createFile(file, ownerOnly("rw-------"));
    } catch (FileAlreadyExistsException present) {
      // It is used as it is.
    }
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
