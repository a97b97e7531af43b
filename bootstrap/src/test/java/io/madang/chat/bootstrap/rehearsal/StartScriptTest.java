package io.madang.chat.bootstrap.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When {@code bin/madang} makes a start cache, and that it deletes nothing else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script needs bash")
class StartScriptTest {

  @TempDir Path folder;

  private StartScript script;
  private Path cache;

  @BeforeEach
  void makeScript() throws IOException {
    folder = folder.toRealPath();
    script = StartScript.in(folder);
    cache = folder.resolve("cache");
  }

  @Test
  void firstStart_rehearsesAndThenUsesTheCache() throws Exception {
    script.run("cache");
    script.run("cache");

    assertThat(script.calls()).hasSize(4);
    assertThat(script.calls().getFirst())
        .contains("-XX:AOTCacheOutput=", "--server.port=0", "--server.address=127.0.0.1");
    assertThat(script.calls().get(1)).endsWith("/bin/Rehearsal.java http://127.0.0.1:4711 10");
    assertThat(script.calls().get(2)).isEqualTo(script.calls().get(3));
    script.assertStartedWith(cache);
    assertThat(beside("cache")).containsExactly("cache");
  }

  @Test
  void rehearsal_knowsNothingOfTheOperatorsSettings() throws Exception {
    script.run("cache");

    assertThat(Files.readString(folder.resolve("environment")))
        .contains("PATH=")
        .doesNotContain("SPRING_", "MADANG_");
    List<String> places = Files.readAllLines(folder.resolve("place"));
    assertThat(places).hasSize(2).doesNotContain(folder.toString());
    assertThat(places.getFirst()).isEqualTo(places.getLast());
    assertThat(script.calls().getFirst())
        .contains("--madang.data-dir=" + places.getFirst())
        .doesNotContain("9090");
  }

  @ParameterizedTest
  @ValueSource(strings = {"broken", "stillborn"})
  void failedRehearsal_leavesAPlainStart(String failure) throws Exception {
    Files.createFile(folder.resolve(failure));

    assertThat(script.run("cache")).contains("There is no start cache");

    script.assertStartedPlainly();
    assertThat(beside("cache")).isEmpty();
  }

  /** The folder is empty before, so a store that appears there has no members. */
  @Test
  void aServerWithItsStoreElsewhere_isNotRehearsedWith() throws Exception {
    Files.createFile(folder.resolve("foreign"));

    assertThat(script.run("cache")).contains("There is no start cache");

    assertThat(script.calls()).hasSize(2);
    script.assertStartedPlainly();
  }

  @Test
  void jdkWithoutACompiler_recordsAStartOnly() throws Exception {
    Files.createFile(folder.resolve("jre"));

    assertThat(script.run("cache")).contains("Without a rehearsal", "no compiler");

    assertThat(script.calls()).hasSize(2);
    script.assertStartedWith(cache);
  }

  @Test
  void scriptAlone_recordsAStartOnly() throws Exception {
    script = script.alone();

    assertThat(script.run("cache")).contains("Without a rehearsal", "Rehearsal.java is missing");

    assertThat(script.calls()).hasSize(2);
    script.assertStartedWith(cache);
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, 60})
  void anotherJar_getsANewCache(long seconds) throws Exception {
    script.run("cache");
    age(folder.resolve("server.jar"), seconds);

    script.run("cache");
    script.run("cache");

    assertThat(script.calls()).hasSize(7);
    script.assertStartedWith(cache);
    assertThat(beside("cache")).containsExactly("cache");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b",
        "it's",
        "say \"so\"",
        "$HOME",
        "~",
        "*",
        "-rf",
        "a;b",
        "마당",
        "deep/er",
        "end/",
        "end//",
        "./x",
        "jdk/../x"
      })
  void anyName_isACacheOfThatName(String name) throws Exception {
    assertThat(script.run(name)).contains("Making");
    assertThat(script.run(name)).isEmpty();

    assertThat(script.calls()).hasSize(4);
    assertThat(folder.resolve(name).resolve("classes.aot")).exists();
    assertThat(script.calls().getLast()).contains("-XX:AOTCache=").doesNotContain("//");
  }

  @Test
  void noName_isACacheBesideTheJar() throws Exception {
    script.run("");

    script.assertStartedWith(folder.resolve("server-start"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "given",
        "given/",
        "given//",
        "given/.",
        "jdk/../given",
        "given/sub/..",
        "link",
        "link/"
      })
  void aFolderOfSomebodyElse_isLeftAlone(String name) throws Exception {
    Files.createDirectories(folder.resolve("given/sub"));
    Files.writeString(folder.resolve("given/sub/mine"), "mine");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("given"));

    assertThat(script.run(name)).contains("not made by this script");

    script.assertStartedPlainly();
    assertThat(folder.resolve("given/sub/mine")).hasContent("mine");
    assertThat(folder.resolve("link")).isSymbolicLink();
    assertThat(beside("given")).containsExactly("given");
    assertThat(script.calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "empty", "file", "gone"})
  void whateverIsThere_isLeftAlone(String name) throws Exception {
    Files.createDirectory(folder.resolve("empty"));
    Files.writeString(folder.resolve("file"), "mine");
    Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere"));

    assertThat(script.run(name)).contains("not made by this script");

    script.assertStartedPlainly();
    assertThat(folder.resolve("empty")).isEmptyDirectory();
    assertThat(folder.resolve("file")).hasContent("mine");
    assertThat(folder.resolve("gone")).isSymbolicLink();
  }

  @Test
  void aCacheWithSomethingElseInIt_isLeftAlone() throws Exception {
    script.run("cache");
    Files.writeString(cache.resolve("lib/mine"), "mine");
    age(folder.resolve("server.jar"), 60);

    assertThat(script.run("cache")).contains("not made by this script");

    script.assertStartedPlainly();
    assertThat(cache.resolve("lib/mine")).hasContent("mine");
  }

  @Test
  void aLinkToACache_staysALink() throws Exception {
    Files.createDirectory(folder.resolve("elsewhere"));
    script.run("elsewhere/real");
    Files.createSymbolicLink(cache, Path.of("elsewhere/real"));

    script.run("cache");
    script.assertStartedWith(folder.resolve("elsewhere/real"));
    age(folder.resolve("server.jar"), 60);
    script.run("cache");

    script.assertStartedWith(folder.resolve("elsewhere/real"));
    assertThat(cache).isSymbolicLink();
    assertThat(script.calls()).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cache.new", "cache.lock", "cache.log"})
  void neighboursOfTheCache_areLeftAlone(String name) throws Exception {
    Files.writeString(folder.resolve(name), "mine");

    script.run("cache");

    assertThat(folder.resolve(name)).hasContent("mine");
    assertThat(script.calls().getLast()).endsWith("--server.port=9090");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cache.new", "cache.lock", "cache.log"})
  void foldersBesideTheCache_areLeftAlone(String name) throws Exception {
    Files.createDirectory(folder.resolve(name));

    script.run("cache");

    assertThat(folder.resolve(name)).isEmptyDirectory();
    assertThat(script.calls().getLast()).endsWith("--server.port=9090");
  }

  @Test
  void aPlaceThatCannotBeWritten_leavesAPlainStart() throws Exception {
    assertThat(script.run("server.jar/cache")).contains("There is no start cache");

    script.assertStartedPlainly();
  }

  @Test
  void twoStartsAtOnce_makeOneCache() throws Exception {
    Process first = beginSlowly();

    assertThat(script.run("cache")).contains("another start");
    script.assertStartedPlainly();
    Files.delete(folder.resolve("slow"));
    script.end(first);

    script.assertStartedWith(cache);
    assertThat(beside("cache")).containsExactly("cache");
  }

  @Test
  void anInterruptedStart_leavesNothing() throws Exception {
    Process first = beginSlowly();
    first.destroy();
    script.end(first);

    assertThat(first.exitValue()).isEqualTo(143);
    assertThat(script.calls()).hasSize(2);
    assertThat(beside("cache")).isEmpty();
  }

  @Test
  void aKilledStart_isMadeGoodByTheNext() throws Exception {
    Process first = beginSlowly();
    assertThat(script.recordedServers()).isEqualTo(1);
    first.destroyForcibly();
    script.end(first);
    assertThat(beside("cache")).containsExactly("cache.lock", "cache.new");
    await().until(() -> script.recordedServers() == 0);
    Files.delete(folder.resolve("slow"));

    script.run("cache");

    script.assertStartedWith(cache);
    assertThat(beside("cache")).containsExactly("cache");
  }

  /** Returns while it rehearses, which it does until the file {@code slow} is gone. */
  private Process beginSlowly() throws IOException {
    Files.createFile(folder.resolve("slow"));
    Process first = script.begin("cache");
    await().until(() -> Files.exists(folder.resolve("rehearsing")));
    return first;
  }

  /** What has a name that begins so. */
  private List<String> beside(String name) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.getFileName().toString())
          .filter(one -> one.startsWith(name))
          .sorted()
          .toList();
    }
  }

  private static void age(Path file, long seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(seconds)));
  }
}
