package io.madang.chat.bootstrap.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The POMs say what a repository and its users want to know. */
class PublishedPomsTest {

  private static final Path ROOT = PublishedModule.root();
  private static final String NOT_FOR_OTHERS = "<maven.deploy.skip>true</maven.deploy.skip>";

  @Test
  void modules_areAllPublished_butForTheExamples() throws Exception {
    Element pom = pom(ROOT);
    List<String> modules = texts(pom, "modules", "module");
    assertThat(modules).contains("madang-bom", "examples");
    assertThat(modules.stream().filter(PublishedPomsTest::isForOthers))
        .as("what is published; a module that is not has %s", NOT_FOR_OTHERS)
        .containsExactlyElementsOf(published());
  }

  @Test
  void bom_hasEveryPublishedModuleInItsOwnVersion() throws Exception {
    Element bom = pom(ROOT.resolve("madang-bom"));
    assertThat(text(bom, "version")).isEqualTo(text(pom(ROOT), "version"));
    NodeList managed = bom.getElementsByTagName("dependency");
    List<Element> all =
        Stream.iterate(0, i -> i + 1)
            .limit(managed.getLength())
            .map(i -> (Element) managed.item(i))
            .toList();
    assertThat(all).extracting(one -> text(one, "artifactId")).isEqualTo(published());
    assertThat(all).extracting(one -> text(one, "version")).containsOnly("${project.version}");
  }

  @Test
  void bom_knowsSpringBootsPluginInTheVersionOfAllModules() throws Exception {
    Element bom = pom(ROOT.resolve("madang-bom"));
    Element plugin = (Element) bom.getElementsByTagName("plugin").item(0);
    assertThat(text(plugin, "artifactId")).isEqualTo("spring-boot-maven-plugin");
    assertThat(text(plugin, "version"))
        .isEqualTo(text((Element) child(pom(ROOT), "properties"), "spring-boot.version"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "madang-bom"})
  void rootAndBom_sayWhoseTheyAre(String folder) throws Exception {
    Element pom = pom(ROOT.resolve(folder));
    for (String name :
        List.of("name", "description", "url", "organization", "licenses", "developers", "scm")) {
      assertThat(text(pom, name)).as("%s of %s", name, folder).isNotBlank();
    }
    assertThat(text(pom, "licenses")).contains("Apache-2.0");
  }

  @ParameterizedTest
  @EnumSource
  void module_saysWhatItIs(PublishedModule module) throws Exception {
    Element pom = pom(module.folder());
    assertThat(text(pom, "name")).startsWith("Madang :: ");
    assertThat(text(pom, "description")).endsWith(".");
    assertThat(text((Element) child(pom, "properties"), "module.name"))
        .isEqualTo(module.packages());
  }

  /** Code that is not for others says so in its POM. */
  private static boolean isForOthers(String module) {
    Path folder = ROOT.resolve(module);
    try {
      return Files.isDirectory(folder.resolve("src/main/java"))
          && !Files.readString(folder.resolve("pom.xml")).contains(NOT_FOR_OTHERS);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<String> published() {
    return Arrays.stream(PublishedModule.values()).map(PublishedModule::artifact).toList();
  }

  private static Element pom(Path folder) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    return factory
        .newDocumentBuilder()
        .parse(folder.resolve("pom.xml").toFile())
        .getDocumentElement();
  }

  private static List<String> texts(Element parent, String list, String name) throws IOException {
    NodeList all = ((Element) child(parent, list)).getElementsByTagName(name);
    return Stream.iterate(0, i -> i + 1)
        .limit(all.getLength())
        .map(i -> all.item(i).getTextContent())
        .toList();
  }

  private static String text(Element parent, String name) {
    return child(parent, name).getTextContent().strip();
  }

  private static Node child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeName().equals(name)) {
        return node;
      }
    }
    throw new AssertionError("No " + name + " in " + parent.getNodeName());
  }
}
