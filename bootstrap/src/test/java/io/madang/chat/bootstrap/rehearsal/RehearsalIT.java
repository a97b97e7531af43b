package io.madang.chat.bootstrap.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import io.madang.chat.bootstrap.e2e.ServerNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code bin/Rehearsal.java} with a real server, as {@code bin/madang} runs it. */
class RehearsalIT {

  private static final Path SOURCE = Path.of("..", "bin", "Rehearsal.java");

  @Test
  void source_isForTheOldestJdkAndHasNoWarnings(@TempDir Path classes) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                said,
                said,
                "--release=21",
                "-Xlint:all",
                "-Werror",
                "-d",
                classes.toString(),
                SOURCE.toString());
    assertThat(status).as(said.toString(UTF_8)).isZero();
  }

  @Test
  void rehearsal_isSaidToAnEmptyServerOnly(@TempDir Path data) throws Exception {
    try (ServerNode server = ServerNode.alone(data)) {
      assertThat(rehearse(server.http("/"))).isEqualTo(new Ended(0, ""));
      Person witness = Person.at(server, "witness");
      long room = onlyRoom(witness);
      witness.join(room);
      assertThat(witness.get("/chat/history/" + room + "?limit=500").json(200)).hasSize(400);

      Ended refused = rehearse(server.http("/"));
      assertThat(refused.status()).isNotZero();
      assertThat(refused.said()).contains("The rehearsal needs an unused store");
      assertThat(onlyRoom(witness)).isEqualTo(room);
      assertThat(witness.get("/chat/history/" + room + "?limit=500").json(200)).hasSize(400);
    }
  }

  private static long onlyRoom(Person person) {
    JsonNode rooms = person.get("/chat/room/group/list").json(200);
    assertThat(rooms).hasSize(1);
    return rooms.get(0).path("roomId").asLong();
  }

  private static Ended rehearse(URI server) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process run =
        new ProcessBuilder(
                java, "-XX:TieredStopAtLevel=1", SOURCE.toString(), server.toString(), "2")
            .redirectErrorStream(true)
            .start();
    String said = new String(run.getInputStream().readAllBytes(), UTF_8);
    return new Ended(run.waitFor(), said);
  }

  private record Ended(int status, String said) {}
}
