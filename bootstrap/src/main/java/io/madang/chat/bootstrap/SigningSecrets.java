package io.madang.chat.bootstrap;

import io.madang.chat.adapter.web.SigningSecret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.core.env.Environment;

/**
 * Where the signing key comes from: the setting, or, for a node that is alone with its embedded
 * store, a file that is made at the first start. Nodes that share a store or a Redis must share a
 * key, so there it has to be set.
 */
final class SigningSecrets {

  private static final String FILE = "jwt-secret";

  private SigningSecrets() {}

  static SigningSecret choose(MadangProperties properties, Environment environment) {
    String set = properties.jwt().secret();
    if (set != null) {
      return SigningSecret.fromBase64(set);
    }
    if (isClustered(properties, environment)) {
      throw new IllegalStateException(
          "madang.jwt.secret must be set when PostgreSQL or Redis is used, because all nodes must"
              + " share it. Make one with: openssl rand -base64 32");
    }
    return kept(properties.dataDir());
  }

  private static boolean isClustered(MadangProperties properties, Environment environment) {
    String redis = properties.redis().uri();
    boolean hasRedis = redis != null && !redis.isBlank();
    return hasRedis || !environment.getProperty(StoreAutoConfiguration.URL, "").isBlank();
  }

  private static SigningSecret kept(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        create(folder, file);
      }
      return SigningSecret.fromBase64(Files.readString(file));
    } catch (IOException unusable) {
      throw new UncheckedIOException(
          "The signing key in madang.data-dir cannot be read or made", unusable);
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

  /** A file system without such permissions has its own ways. */
  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
