package io.madang.chat.bootstrap.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The executable jar says what is in it, and nothing about where it was made. */
class ServerJarIT {

  private static final String LIST = "META-INF/sbom/application.cdx.json";
  private static final String LIBRARIES = "BOOT-INF/lib/";

  @Test
  void list_hasEveryLibraryInItsVersionAndNothingElse() throws IOException {
    try (JarFile jar = open("-server.jar")) {
      List<String> libraries =
          jar.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
              .map(name -> name.substring(LIBRARIES.length()))
              .filter(name -> !name.startsWith("spring-boot-jarmode-tools"))
              .toList();
      JsonNode list = JsonMapper.shared().readTree(read(jar));

      assertThat(list.path("bomFormat").asString()).isEqualTo("CycloneDX");
      assertThat(
              list.path("components")
                  .valueStream()
                  .filter(ServerJarIT::isAJar)
                  .map(ServerJarIT::file))
          .hasSizeGreaterThan(50)
          .containsExactlyInAnyOrderElementsOf(libraries);
    }
  }

  @Test
  void list_isWhereSpringBootAndScannersLookForIt() throws IOException {
    try (JarFile jar = open("-server.jar")) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Sbom-Location")).isEqualTo(LIST);
    }
  }

  @Test
  void list_knowsNeitherTheMachineNorTheHour() throws IOException {
    try (JarFile jar = open("-server.jar")) {
      String list = read(jar);
      assertThat(list)
          .doesNotContain(
              PublishedModule.root().toString(), System.getProperty("user.home"), "file:")
          .doesNotContain("localhost", "repo.maven.apache.org");
      assertThat(JsonMapper.shared().readTree(list).path("metadata").has("timestamp")).isFalse();
    }
  }

  @Test
  void server_hasThePage() throws IOException {
    try (JarFile jar = open("-server.jar")) {
      assertThat(jar.stream().map(entry -> entry.getName()))
          .anyMatch(name -> name.startsWith(LIBRARIES + "web-client-"))
          .noneMatch(name -> name.startsWith(LIBRARIES + "spring-boot-sql-"));
    }
  }

  /** A host's application is another one than ours. */
  @Test
  void jarToEmbed_hasNoList() throws IOException {
    try (JarFile jar = open("SNAPSHOT.jar")) {
      assertThat(jar.getEntry(LIST)).isNull();
    }
  }

  private static JarFile open(String ending) throws IOException {
    Path target = PublishedModule.BOOTSTRAP.folder().resolve("target");
    try (Stream<Path> files = Files.list(target)) {
      return new JarFile(
          files.filter(file -> file.toString().endsWith(ending)).findAny().orElseThrow().toFile());
    }
  }

  private static String read(JarFile jar) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry(LIST))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A starter is a list of others. */
  private static boolean isAJar(JsonNode component) {
    return !component.path("name").asString().contains("-starter");
  }

  private static String file(JsonNode component) {
    return component.path("name").asString() + "-" + component.path("version").asString() + ".jar";
  }
}
