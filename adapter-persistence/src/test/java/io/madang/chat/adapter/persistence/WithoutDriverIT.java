package io.madang.chat.adapter.persistence;

import static io.madang.chat.testkit.fixture.Drafts.aDraft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.AppendResult.Duplicate;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A host brings the driver of its database, and no other, in a JVM of its own. */
class WithoutDriverIT {

  @TempDir private Path folder;

  @Test
  void postgresHost_needsNothingOfSqlite() throws Exception {
    String url = SharedPostgres.create().url();

    assertThat(run("sqlite-jdbc", OnPostgres.class, url)).isEqualTo("fine");
  }

  @Test
  void sqliteHost_needsNothingOfPostgres() throws Exception {
    String file = folder.resolve("chat.db").toString();

    assertThat(run("postgresql", OnSqlite.class, file)).isEqualTo("fine");
  }

  /** What the program said last. */
  private static String run(String missing, Class<?> program, String database)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPathWithout(missing),
                program.getName(),
                database)
            .redirectErrorStream(true)
            .start();
    List<String> said = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as("%s", said).isZero();
    return said.getLast();
  }

  private static String classPathWithout(String driver) {
    List<String> left = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .forEach(entry ->
            (Path.of(entry).getFileName().toString().matches(driver + "-\\d.*") ? gone : left)
                .add(entry));
    assertThat(gone).as("jars of the driver").isNotEmpty();
    return left.stream().collect(Collectors.joining(File.pathSeparator));
  }

  /** Stores, repeats, and meets a database that is not there. */
  static final class OnPostgres {

    private OnPostgres() {}

    public static void main(String[] arguments) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(arguments[0]);
      source.setUser("postgres");
      try (SqlStore store = SqlStore.over(source)) {
        use(store);
      }
      assertThatThrownBy(
              () -> SqlStore.postgres("jdbc:postgresql://localhost:1/none", "nobody", ""))
          .isInstanceOf(StoreUnavailableException.class);
      System.out.println("fine");
    }
  }

  /** Stores, repeats, and uses a file that is closed. */
  static final class OnSqlite {

    private OnSqlite() {}

    public static void main(String[] arguments) {
      SqlStore store = SqlStore.sqlite(Path.of(arguments[0]));
      use(store);
      store.close();
      assertThatThrownBy(() -> store.rooms().openGroups(Optional.empty(), 1))
          .isInstanceOf(StoreUnavailableException.class);
      System.out.println("fine");
    }
  }

  private static void use(SqlStore store) {
    Member alice = Members.aMember("alice");
    Room room =
        store.rooms().open(OpeningRoom.group(new RoomName("a group"), alice, Instant.EPOCH)).room();
    Draft draft = aDraft(room.id(), alice, "hello");
    assertThat(store.log().append(draft).toCompletableFuture().join()).isInstanceOf(Appended.class);
    assertThat(store.log().append(draft).toCompletableFuture().join())
        .isInstanceOf(Duplicate.class);
  }
}
