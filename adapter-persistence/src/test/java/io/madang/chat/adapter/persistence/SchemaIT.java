package io.madang.chat.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** The shape of the tables on which the speed of appending depends, and their columns. */
class SchemaIT {

  private static final String IDS_FIRST = "UNIQUE (client_message_id, room_id, actor_id)";
  private static final String OF_EVENTS = "conrelid = 'madang_room_event'::regclass";

  @Test
  void postgres_checksNoRoomForAnEventAndIndexesIdsFirst() throws SQLException {
    DataSource source = SharedPostgres.create().source();
    SqlStore.over(source).close();

    assertThat(
            rows(source, "SELECT contype FROM pg_constraint WHERE contype = 'f' AND " + OF_EVENTS))
        .isEmpty();
    assertThat(
            rows(
                source,
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'u' AND "
                    + OF_EVENTS))
        .containsExactly(IDS_FIRST);
  }

  @Test
  void postgres_isSetUpByNodesThatStartTogether() throws Exception {
    DataSource source = SharedPostgres.create().source();
    try (ExecutorService nodes = Executors.newFixedThreadPool(8)) {
      List<Future<?>> starts = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        starts.add(nodes.submit(() -> SqlStore.over(source).close()));
      }
      for (Future<?> start : starts) {
        start.get(1, TimeUnit.MINUTES);
      }
    }
  }

  @Test
  void sqlite_keepsEventsInTheOrderOfWritingAndIndexesIdsFirst(@TempDir Path folder)
      throws SQLException {
    DataSource source = sqlite(folder);

    assertThat(rows(source, "SELECT sql FROM sqlite_master WHERE name = 'madang_room_event'"))
        .singleElement()
        .asString()
        .contains(IDS_FIRST)
        .doesNotContain("WITHOUT ROWID");
  }

  @Test
  void bothDatabases_haveTheSameColumns(@TempDir Path folder) throws SQLException {
    DataSource sqlite = sqlite(folder);
    DataSource postgres = SharedPostgres.create().source();
    SqlStore.over(postgres).close();

    assertThat(columns(sqlite)).hasSizeGreaterThan(30).isEqualTo(columns(postgres));
  }

  private static DataSource sqlite(Path folder) {
    Path file = folder.resolve("chat.db");
    SqlStore.sqlite(file).close();
    SQLiteDataSource source = new SQLiteDataSource();
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static List<String> columns(DataSource source) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = source.getConnection();
        ResultSet rows = connection.getMetaData().getColumns(null, null, "madang_%", "%")) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME"));
      }
    }
    return names.stream().filter(name -> !name.startsWith("madang_schema")).sorted().toList();
  }

  private static List<String> rows(DataSource source, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
