package com.example.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The snippets in the documents are the code that runs here, except for white space. */
class DocumentedTest {

  private static final Path ROOT = Path.of("../..");
  private static final Path SOURCES = Path.of("src/main/java/com/example/plain");

  @ParameterizedTest
  @CsvSource({
    "README.md, FirstRoom.java, try (var store",
    "README.ko.md, FirstRoom.java, try (var store",
    "docs/embedding.md, FirstRoom.java, try (var store",
    "docs/embedding.md, Listening.java, var printer",
    "docs/embedding.md, Printer.java, record Printer"
  })
  void document_showsTheSource(String document, String source, String from) throws IOException {
    String text = Files.readString(SOURCES.resolve(source));
    String shown = text.substring(text.indexOf(from), text.lastIndexOf(endOf(source)));

    assertThat(dense(Files.readString(ROOT.resolve(document)))).contains(dense(shown));
  }

  /** Documents show the body of a main method, or part of it, and a record as a whole. */
  private static String endOf(String source) {
    return switch (source) {
      case "Printer.java" -> "\n";
      case "FirstRoom.java" -> "  }\n}";
      default -> "    }\n  }\n}";
    };
  }

  private static String dense(String text) {
    return text.replaceAll("\\s+", "");
  }
}
