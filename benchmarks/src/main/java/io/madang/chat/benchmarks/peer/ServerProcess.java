package io.madang.chat.benchmarks.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in its own process, on a free port of this machine. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final int port;

  private ServerProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts a command and waits until something listens at the port that it was told. */
  static ServerProcess start(String name, int port, Path folder, List<String> command) {
    try {
      Path log = Files.createDirectories(Workplace.logs()).resolve(name + ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.start();
      ServerProcess server = new ServerProcess(process, port);
      server.awaitListening(log);
      return server;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** The command that runs a class of this module with the JDK that runs this program. */
  static List<String> java(List<String> options, Class<?> main, String... args) {
    List<String> command = new ArrayList<>(List.of(Workplace.java()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    return command;
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  public long pid() {
    return process.pid();
  }

  /** Processor time that the process has used so far. */
  public Duration cpu() {
    return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Memory of the process that is in RAM, in bytes. */
  public long residentBytes() {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid() + "/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException unknown) {
      throw new UncheckedIOException(unknown);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(15, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException hurried) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void awaitListening(Path log) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IOException("A server did not start, see " + log);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        throw new IOException("Stopped", stopped);
      }
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(address(), 200);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }
}
