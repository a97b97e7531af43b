package io.madang.chat.bootstrap.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/madang} with a JDK that only writes down what it is asked to do. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script needs bash")
class StartScriptTest {

  private static final Path SCRIPT = Path.of("..", "bin", "madang").toAbsolutePath();

  @TempDir Path folder;

  @BeforeEach
  void makeJdk() throws IOException {
    Files.createFile(folder.resolve("server.jar"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(
        java,
        """
        #!/usr/bin/env bash
        if [[ $1 == -version ]]; then echo 'openjdk version "25.0.1"' >&2; exit; fi
        [[ $* == *extract* ]] && mkdir -p "${@: -1}" && exit
        echo "$*" >>"%1$s/calls"
        if [[ $* == *Rehearsal* ]]; then
          env >"%1$s/environment"; pwd >"%1$s/place"
          touch "%1$s/cache/classes.aot"
          [[ ! -e "%1$s/broken" ]]
        fi
        """
            .formatted(folder));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void firstStart_rehearsesAndThenUsesTheCache() throws Exception {
    start();
    start();

    List<String> calls = Files.readAllLines(folder.resolve("calls"));
    assertThat(calls).hasSize(3);
    assertThat(calls.get(0))
        .contains("-XX:AOTCacheOutput=", "Rehearsal", "--server.address=127.0.0.1");
    assertThat(calls.subList(1, 3))
        .allMatch(call -> call.contains("-XX:AOTCache=" + folder.resolve("cache/classes.aot")))
        .allMatch(call -> call.endsWith("--server.port=9090"));
  }

  @Test
  void rehearsal_knowsNothingOfTheOperatorsSettings() throws Exception {
    start();

    assertThat(Files.readString(folder.resolve("environment")))
        .contains("PATH=")
        .doesNotContain("SPRING_", "MADANG_");
    assertThat(Files.readString(folder.resolve("place")).strip())
        .isNotEqualTo(folder.toRealPath().toString());
    assertThat(Files.readAllLines(folder.resolve("calls")).getFirst()).doesNotContain("9090");
  }

  @Test
  void failedRehearsal_leavesAPlainStart() throws Exception {
    Files.createFile(folder.resolve("broken"));

    assertThat(start()).contains("There is no start cache");

    assertThat(folder.resolve("cache")).doesNotExist();
    assertThat(Files.readAllLines(folder.resolve("calls")).getLast())
        .contains("-jar " + folder.resolve("server.jar"))
        .doesNotContain("AOT");
  }

  /** What it said. */
  private String start() throws Exception {
    ProcessBuilder script = new ProcessBuilder(SCRIPT.toString(), "--server.port=9090");
    script.directory(folder.toFile()).redirectErrorStream(true);
    script.redirectOutput(folder.resolve("said").toFile());
    script.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    script.environment().put("MADANG_JAR", folder.resolve("server.jar").toString());
    script.environment().put("MADANG_CACHE", "cache");
    script.environment().put("SPRING_DATASOURCE_URL", "jdbc:postgresql://real/store");
    Process started = script.start();
    assertThat(started.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return Files.readString(folder.resolve("said"));
  }
}
