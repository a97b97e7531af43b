package io.madang.chat.benchmarks.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Node.js peers, installed with npm below {@code target}. */
final class NodePackages {

  private static final Pattern VERSION = Pattern.compile("\"version\":\\s*\"([^\"]+)\"");

  private NodePackages() {}

  /** The folder with the server and what it needs; filled at the first call. */
  static Path installed() {
    try {
      Path folder = Files.createDirectories(Workplace.output().resolve("socketio"));
      copy("server.mjs", folder);
      copy("package.json", folder);
      if (!Files.isDirectory(folder.resolve("node_modules/better-sqlite3"))) {
        install(folder);
      }
      return folder;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static String version(Path folder, String name) {
    try {
      Path file = folder.resolve("node_modules").resolve(name).resolve("package.json");
      Matcher matcher = VERSION.matcher(Files.readString(file));
      return matcher.find() ? matcher.group(1) : "?";
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static void install(Path folder) throws IOException {
    Process npm =
        new ProcessBuilder("npm", "install", "--no-package-lock", "--no-audit", "--no-fund")
            .directory(folder.toFile())
            .inheritIO()
            .start();
    try {
      if (npm.waitFor() != 0) {
        throw new IOException("npm install failed in " + folder);
      }
    } catch (InterruptedException stopped) {
      throw new IOException("npm install was stopped", stopped);
    }
  }

  private static void copy(String name, Path folder) throws IOException {
    try (InputStream source = NodePackages.class.getResourceAsStream("socketio/" + name)) {
      if (source == null) {
        throw new IOException("No resource " + name);
      }
      Files.copy(source, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
