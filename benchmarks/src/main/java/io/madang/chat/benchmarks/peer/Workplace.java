package io.madang.chat.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things are, seen from the root folder of the project or from this module's. */
public final class Workplace {

  private Workplace() {}

  /** The root folder of the project. */
  public static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("bootstrap")) ? here : here.resolve("..").normalize();
  }

  /** What runs leave behind. */
  public static Path output() {
    return root().resolve("benchmarks/target/bench");
  }

  static Path logs() {
    return output().resolve("logs");
  }

  /** A new empty folder for one server's data. */
  static Path freshFolder(String name) {
    try {
      return Files.createTempDirectory(Files.createDirectories(output()), name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** The script that operators start the server with. */
  static String launcher() {
    return root().resolve("bin/madang").toString();
  }

  /** The packaged server. */
  static Path serverJar() {
    try (Stream<Path> jars = Files.list(root().resolve("bootstrap/target"))) {
      Optional<Path> jar = jars.filter(path -> path.toString().endsWith("-server.jar")).findFirst();
      return jar.orElseThrow(
          () -> new IllegalStateException("Build the server first: mvn package"));
    } catch (IOException missing) {
      throw new UncheckedIOException("Build the server first: mvn package", missing);
    }
  }
}
