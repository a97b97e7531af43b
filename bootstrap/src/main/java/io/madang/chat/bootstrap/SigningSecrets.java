package io.madang.chat.bootstrap;

import io.madang.chat.adapter.auth.SigningSecret;
import io.madang.chat.bootstrap.MadangProperties.FanOut;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;

/**
 * Finds the signing key: the setting or, for a single node with its embedded store, a file that is
 * created at the first start. Nodes that share a store, a Redis or a broker must share the key, so
 * there it must be set.
 */
final class SigningSecrets {

  private static final String REMEDY =
      "Generate one with: openssl rand -base64 32, and give the same one to all nodes.";
  private static final String FILE = "jwt-secret";

  private SigningSecrets() {}

  static SigningSecret choose(MadangProperties properties, Environment environment) {
    String set = properties.jwt().secret();
    if (set != null) {
      return read(set);
    }
    if (isClustered(properties, environment)) {
      throw new StartRefusedException(
          "madang.jwt.secret must be set when PostgreSQL, Redis or a broker is used: all nodes"
              + " must share it.",
          REMEDY);
    }
    return kept(properties.dataDir());
  }

  private static SigningSecret read(String set) {
    try {
      return SigningSecret.fromBase64(set);
    } catch (IllegalArgumentException unfit) {
      throw new StartRefusedException("madang.jwt.secret is unfit. " + unfit.getMessage(), REMEDY);
    }
  }

  private static boolean isClustered(MadangProperties properties, Environment environment) {
    String redis = properties.redis().uri();
    boolean hasRedis = redis != null && !redis.isBlank();
    boolean hasFanOut = properties.fanOut() != FanOut.AUTO && properties.fanOut() != FanOut.NONE;
    return hasRedis
        || hasFanOut
        || !environment.getProperty(StoreAutoConfiguration.URL, "").isBlank();
  }

  private static SigningSecret kept(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        create(folder, file);
      }
      return SigningSecret.fromBase64(Files.readString(file));
    } catch (IOException | IllegalArgumentException unusable) {
      throw new StartRefusedException(
          "The signing key " + file + " cannot be read or created.",
          "Let the server write to madang.data-dir; delete the file if it is damaged.",
          unusable);
    }
  }

  private static void create(Path folder, Path file) throws IOException {
    Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
    Path draft = Files.createTempFile(folder, FILE, ".new", ownerOnly(folder, "rw-------"));
    Files.writeString(draft, SigningSecret.random().toBase64());
    try {
      Files.move(draft, file);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      Files.delete(draft);
    }
  }

  /** Empty on a file system without POSIX permissions. */
  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
