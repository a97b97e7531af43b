package io.madang.chat.testkit.architecture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The role of a package, or of another named element, in a hexagon. From the inside out. */
enum Part {
  /** Everything. */
  ROOT(Kind.PACKAGES, ""),
  DOMAIN(Kind.PACKAGES, "domain"),
  USE_CASES(Kind.PACKAGES, "application.usecase"),
  PORTS(Kind.PACKAGES, "application.port"),
  /** Shared by services; each may depend only on those before it. */
  SUPPORT(Kind.PACKAGES),
  SERVICES(Kind.PACKAGES, "application.service"),
  /** Use cases and their services side by side; each may depend only on those before it. */
  FEATURES(Kind.PACKAGES),
  /** Packages behind the use cases; each may depend only on those before it. */
  INTERNALS(Kind.PACKAGES),
  /** The single entry point: one package, without its subpackages. */
  ENGINE(Kind.PACKAGE, "application"),
  /** The wire format, for all adapters. */
  PROTOCOL(Kind.PACKAGES),
  /** What two adapters share, and no other kit. */
  KITS(Kind.PACKAGES),
  DRIVING_ADAPTERS(Kind.PACKAGES),
  DRIVEN_ADAPTERS(Kind.PACKAGES),
  BOOTSTRAP(Kind.PACKAGES, "bootstrap"),
  TEST_SUPPORT(Kind.PACKAGES),
  /** The classes that may read the system's time or randomness. */
  REAL_SOURCES(Kind.TYPE),
  /** What driven adapters must not depend on; outside the root, so named in full. */
  FRAMEWORKS(Kind.FOREIGN, "org.springframework..");

  enum Kind {
    PACKAGES,
    PACKAGE,
    TYPE,
    FOREIGN
  }

  private final Kind kind;
  private final @Nullable String usual;

  Part(Kind kind) {
    this(kind, null);
  }

  Part(Kind kind, @Nullable String usual) {
    this.kind = kind;
    this.usual = usual;
  }

  Kind kind() {
    return kind;
  }

  List<String> usual() {
    return usual == null ? List.of() : List.of(usual);
  }

  /** Whether a hexagon may lack this part. */
  boolean isOptional() {
    return switch (this) {
      case SUPPORT, FEATURES, INTERNALS, ENGINE, PROTOCOL, KITS, TEST_SUPPORT, REAL_SOURCES -> true;
      default -> false;
    };
  }

  /** The name in full: a package pattern of ArchUnit, or the name of a class. */
  String inFull(String root, String name) {
    return switch (kind) {
      case PACKAGES -> (name.isEmpty() ? root : root + "." + name) + "..";
      case PACKAGE, TYPE -> root + "." + name;
      case FOREIGN -> name;
    };
  }
}
