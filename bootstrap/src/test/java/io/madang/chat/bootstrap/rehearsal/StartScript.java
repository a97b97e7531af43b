package io.madang.chat.bootstrap.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code bin/madang} with a JDK that only writes down what it is asked to do. */
final class StartScript {

  private static final Path SCRIPT = Path.of("..", "bin", "madang").toAbsolutePath();

  private static final String JAVA =
      """
      #!/usr/bin/env bash
      if [[ $1 == -version ]]; then echo 'openjdk version "25.0.1"' >&2; exit; fi
      if [[ $* == *extract* ]]; then
        mkdir "${@: -1}/lib" && touch "${@: -1}/server.jar" "${@: -1}/lib/one.jar"
        exit
      fi
      echo "$*" >>"FOLDER/calls"
      for option; do
        [[ $option == -XX:AOTCacheOutput=* ]] || continue
        env >"FOLDER/environment"; pwd >"FOLDER/place"
        touch "${option#*=}" "FOLDER/rehearsing"
        while [[ -e "FOLDER/slow" ]]; do sleep 0.02; done
        [[ ! -e "FOLDER/broken" ]]
        exit
      done
      """;

  private final Path folder;

  /** Makes what it needs in the folder, which is also where it is started. */
  StartScript(Path folder) throws IOException {
    this.folder = folder;
    Files.createFile(folder.resolve("server.jar"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA.replace("FOLDER", folder.toString()));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** What it said. */
  String run(String cache) throws Exception {
    Path said = Files.createTempFile(folder, "said", null);
    end(begin(cache, said));
    return Files.readString(said);
  }

  Process begin(String cache) throws IOException {
    return begin(cache, Files.createTempFile(folder, "said", null));
  }

  void end(Process script) throws InterruptedException {
    assertThat(script.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private Process begin(String cache, Path said) throws IOException {
    ProcessBuilder script = new ProcessBuilder(SCRIPT.toString(), "--server.port=9090");
    script.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
    script.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    script.environment().put("MADANG_JAR", folder.resolve("server.jar").toString());
    script.environment().put("MADANG_CACHE", cache);
    script.environment().put("SPRING_DATASOURCE_URL", "jdbc:postgresql://real/store");
    return script.start();
  }

  /** How the JDK was called, but for its version and for unpacking. */
  List<String> calls() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  void assertStartedPlainly() throws IOException {
    assertThat(calls().getLast())
        .contains("-jar " + folder.resolve("server.jar"))
        .endsWith("--server.port=9090")
        .doesNotContain("AOT");
  }

  void assertStartedWith(Path cache) throws IOException {
    assertThat(calls().getLast())
        .contains("-XX:AOTCache=" + cache.resolve("classes.aot") + " ")
        .contains("-jar " + cache.resolve("server.jar"))
        .endsWith("--server.port=9090");
    assertThat(cache.resolve("classes.aot")).exists();
  }
}
