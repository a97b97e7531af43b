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

  /** It starts a server when it records, which goes on until it is ended, and rehearses at once. */
  private static final String JAVA =
      """
      #!/usr/bin/env bash
      if [[ $1 == -version ]]; then echo 'openjdk version "25.0.1"' >&2; exit; fi
      if [[ $1 == --list-modules ]]; then
        echo "java.base@25.0.1"; [[ -e "FOLDER/jre" ]] || echo "jdk.compiler@25.0.1"
        exit
      fi
      if [[ $* == *extract* ]]; then
        mkdir "${@: -1}/lib" && touch "${@: -1}/server.jar" "${@: -1}/lib/one.jar"
        exit
      fi
      echo "$*" >>"FOLDER/calls"
      if [[ $1 == *Rehearsal.java ]]; then
        env >>"FOLDER/environment"; pwd >>"FOLDER/place"
        touch "FOLDER/rehearsing"
        while [[ -e "FOLDER/slow" ]]; do sleep 0.02; done
        [[ ! -e "FOLDER/broken" ]]
        exit
      fi
      for option; do
        [[ $option == -XX:AOTCacheOutput=* ]] || continue
        env >>"FOLDER/environment"; pwd >>"FOLDER/place"
        [[ ! -e "FOLDER/stillborn" ]] || exit 1
        [[ -e "FOLDER/foreign" ]] || touch madang.db
        trap 'touch "${option#*=}"; exit 143' TERM
        echo "Tomcat started on port 4711 (http)"; echo "Started MadangApplication"
        while :; do sleep 0.02; done
      done
      """;

  private final Path folder;
  private final Path script;

  private StartScript(Path folder, Path script) {
    this.folder = folder;
    this.script = script;
  }

  /** Makes what it needs in the folder, which is also where it is started. */
  static StartScript in(Path folder) throws IOException {
    Files.createFile(folder.resolve("server.jar"));
    Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA.replace("FOLDER", folder.toString()));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new StartScript(folder, SCRIPT);
  }

  /** The same script with nothing beside it. */
  StartScript alone() throws IOException {
    Path place = Files.createDirectory(folder.resolve("a place of its own"));
    return new StartScript(folder, Files.copy(SCRIPT, place.resolve("madang")));
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

  void end(Process start) throws InterruptedException {
    assertThat(start.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private Process begin(String cache, Path said) throws IOException {
    ProcessBuilder start = new ProcessBuilder(script.toString(), "--server.port=9090");
    start.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(said.toFile());
    start.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
    start.environment().put("MADANG_JAR", folder.resolve("server.jar").toString());
    start.environment().put("MADANG_CACHE", cache);
    start.environment().put("SPRING_DATASOURCE_URL", "jdbc:postgresql://real/store");
    return start.start();
  }

  /** How the JDK was called, but for what it is and for unpacking. */
  List<String> calls() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  /** How many servers run that are recorded. */
  long recordedServers() {
    String recording = "-XX:AOTCacheOutput=" + folder;
    return ProcessHandle.allProcesses()
        .filter(each -> each.info().commandLine().orElse("").contains(recording))
        .count();
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
