package io.madang.chat.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The packaged server in its own process, on a port that it keeps over restarts. What it prints
 * goes to {@code target/faults}. None outlives this JVM.
 */
final class ServerProcess implements Closeable {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final Path FOLDER = Path.of("target", "faults");
  private static final Duration START = Duration.ofMinutes(2);
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
  }

  private final String name;
  private final int port = Ports.free();
  private final List<String> command = new ArrayList<>();
  private Process process;

  /** Begins to start it; {@link #awaitReady} says when it has. */
  ServerProcess(String name, String heap, List<String> settings) {
    this.name = name;
    command.add(JAVA);
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto", "-jar", Unpacked.JAR.toString()));
    command.add("--server.port=" + port);
    command.addAll(settings);
    process = launch();
  }

  URI http() {
    return URI.create("http://127.0.0.1:" + port);
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  ServerProcess awaitReady() {
    await(name + " is ready").atMost(START).until(this::isReady);
    return this;
  }

  /** {@code kill -9}. */
  void kill() {
    Signal.KILL.to(process.pid());
    awaitEnd();
  }

  void launchAgain() {
    process = launch();
  }

  void freeze() {
    Signal.STOP.to(process.pid());
  }

  void thaw() {
    Signal.CONT.to(process.pid());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    awaitEnd();
  }

  private boolean isReady() {
    if (!process.isAlive()) {
      throw new AssertionError(name + " has ended; see " + log().toAbsolutePath());
    }
    return Health.readiness(http()) == Health.READY;
  }

  private Process launch() {
    try {
      Files.createDirectories(FOLDER);
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start();
      RUNNING.add(started);
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void awaitEnd() {
    await(name + " has ended").atMost(START).until(() -> !process.isAlive());
    RUNNING.remove(process);
  }

  private Path log() {
    return FOLDER.resolve(name + ".log");
  }

  /**
   * As {@code mvn package} made it, unpacked by its own tool: it starts in two thirds of the time.
   */
  private static final class Unpacked {

    static final Path JAR = unpack();

    private static Path unpack() {
      try (DirectoryStream<Path> jars =
          Files.newDirectoryStream(Path.of("target"), "madang-*-server.jar")) {
        Path packed = jars.iterator().next();
        Path folder = FOLDER.resolve("server");
        Process unpacking =
            new ProcessBuilder(
                    JAVA,
                    "-Djarmode=tools",
                    "-jar",
                    packed.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    folder.toString())
                .inheritIO()
                .start();
        assertThat(unpacking.waitFor()).as("unpacking %s", packed).isZero();
        return folder.resolve(packed.getFileName()).toAbsolutePath();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    }
  }
}
