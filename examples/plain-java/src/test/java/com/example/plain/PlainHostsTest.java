package com.example.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs each host as a separate program, as its reader would. */
class PlainHostsTest {

  @TempDir Path folder;

  @Test
  void firstRoom_storesAMessage() throws Exception {
    assertThat(kinds(run(FirstRoom.class))).isSubsetOf("MemberJoined", "MessagePosted");
    assertThat(messages()).isEqualTo(1);
  }

  @Test
  void firstRoom_findsWhatIsThere_theNextTime() throws Exception {
    run(FirstRoom.class);
    run(FirstRoom.class);
    assertThat(messages()).isEqualTo(2);
  }

  @Test
  void listening_hearsTheRoom() throws Exception {
    assertThat(run(Listening.class)).containsExactly("1 MemberJoined", "2 MessagePosted");
  }

  /** The program may end before it has received both events. */
  private static List<String> kinds(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll(".*event=(\\w+).*", "$1")).toList();
  }

  private int messages() throws SQLException {
    try (Connection chat = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("chat.db"));
        Statement statement = chat.createStatement();
        ResultSet count =
            statement.executeQuery(
                "SELECT count(*) FROM madang_room_event WHERE kind = 'posted' AND body ="
                    + " 'Hello'")) {
      return count.next() ? count.getInt(1) : 0;
    }
  }

  private List<String> run(Class<?> main) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Path errors = Files.createTempFile(folder, "errors", ".txt");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--class-path",
                System.getProperty("java.class.path"),
                main.getName())
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended).as("the program has ended").isTrue();
    assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
    return Files.readAllLines(output);
  }
}
