package io.madang.chat.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.MadangProperties;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an editor knows of our settings: the jar tells it, and the documents tell the same. */
class SettingsMetadataTest {

  private static final Pattern DOCUMENTED = Pattern.compile("\\| `(madang\\.[a-z.-]+)` \\|");

  @Test
  void everySetting_isDescribedInTheJar() throws Exception {
    assertThat(settings()).hasSizeGreaterThanOrEqualTo(7).allSatisfy(SettingsMetadataTest::isWhole);
  }

  @Test
  void everySetting_isInTheOperatorsManual_andNoOther() throws Exception {
    assertThat(documented("docs/operations.md")).isEqualTo(names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.ko.md"})
  void whatIsShown_isASetting(String document) throws Exception {
    assertThat(documented(document)).isNotEmpty().isSubsetOf(names());
  }

  private static Set<String> names() throws IOException {
    return settings().stream()
        .map(setting -> setting.path("name").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> documented(String document) throws IOException {
    return DOCUMENTED
        .matcher(Files.readString(Path.of("..").resolve(document)))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void isWhole(JsonNode setting) {
    assertThat(setting.path("name").asString()).startsWith("madang.");
    assertThat(setting.path("type").asString()).isNotBlank();
    assertThat(setting.path("description").asString("")).as("%s", setting).isNotBlank();
  }

  private static List<JsonNode> settings() throws IOException {
    URI classes =
        URI.create(MadangProperties.class.getProtectionDomain().getCodeSource().getLocation() + "");
    String root = classes.getPath().endsWith(".jar") ? "jar:" + classes + "!/" : classes + "";
    URL metadata = URI.create(root + "META-INF/spring-configuration-metadata.json").toURL();
    try (InputStream json = metadata.openStream()) {
      List<JsonNode> all = new ArrayList<>();
      JsonMapper.shared().readTree(json).path("properties").forEach(all::add);
      return all;
    }
  }
}
