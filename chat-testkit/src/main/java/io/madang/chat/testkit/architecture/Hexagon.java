package io.madang.chat.testkit.architecture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Describes the packages of a hexagonal architecture, so that {@link HexagonRules} can check it.
 *
 * <p>Package names are relative to the root package and include the packages below. The usual names
 * are preset: {@code domain}, {@code application.usecase}, {@code application.port}, {@code
 * application.service}, {@code application} (the engine: this package alone) and {@code bootstrap}.
 * Adapters have no usual names and must be given. Every named package must contain a class: a rule
 * about an empty package fails instead of passing.
 *
 * <p>Immutable: each method returns another hexagon.
 */
public final class Hexagon {

  private static final int FEW = 5;

  private final String root;
  private final Map<Part, List<String>> names;
  private final int shown;

  private Hexagon(String root, Map<Part, List<String>> names, int shown) {
    this.root = root;
    this.names = names;
    this.shown = shown;
  }

  /** The hexagon below this root package, with the usual names. */
  public static Hexagon at(String root) {
    Map<Part, List<String>> usual = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      usual.put(part, part.usual());
    }
    return new Hexagon(root, usual, FEW);
  }

  public Hexagon domain(String name) {
    return with(Part.DOMAIN, name);
  }

  public Hexagon useCases(String name) {
    return with(Part.USE_CASES, name);
  }

  public Hexagon ports(String name) {
    return with(Part.PORTS, name);
  }

  /** Packages of the application that services use; each may depend on those named before it. */
  public Hexagon support(String... packages) {
    return with(Part.SUPPORT, packages);
  }

  public Hexagon services(String name) {
    return with(Part.SERVICES, name);
  }

  /**
   * Packages that contain use cases together with the hidden services that implement them; each may
   * depend on those named before it. They replace {@link #useCases} and {@link #services}.
   */
  public Hexagon features(String... packages) {
    return with(Part.USE_CASES).with(Part.SERVICES).with(Part.FEATURES, packages);
  }

  /** Packages of the application behind the use cases; each may depend on those named before it. */
  public Hexagon internals(String... packages) {
    return with(Part.INTERNALS, packages);
  }

  /** The package, without its subpackages, whose types provide the use cases. */
  public Hexagon engine(String name) {
    return with(Part.ENGINE, name);
  }

  /**
   * There is no engine package: the services' own entry point provides the use cases, and bootstrap
   * does the rest.
   */
  public Hexagon withoutEngine() {
    return with(Part.ENGINE);
  }

  /** Optional packages that adapters share: the wire format. They may depend on the domain. */
  public Hexagon protocol(String... packages) {
    return with(Part.PROTOCOL, packages);
  }

  /**
   * Optional packages that hold what adapters share, such as {@code kit.socket}; each is one kit.
   * They may depend on what their adapters may depend on, but on no adapter and no other kit.
   */
  public Hexagon kits(String... packages) {
    return with(Part.KITS, packages);
  }

  /** Adapters that call use cases, such as {@code adapter.web}; each package is one adapter. */
  public Hexagon drivingAdapters(String... packages) {
    return with(Part.DRIVING_ADAPTERS, packages);
  }

  /**
   * Adapters that implement ports, such as {@code adapter.persistence}; each package is one
   * adapter.
   */
  public Hexagon drivenAdapters(String... packages) {
    return with(Part.DRIVEN_ADAPTERS, packages);
  }

  public Hexagon bootstrap(String name) {
    return with(Part.BOOTSTRAP, name);
  }

  /** Optional packages for tests, which may depend on the core and on which nothing may depend. */
  public Hexagon testSupport(String... packages) {
    return with(Part.TEST_SUPPORT, packages);
  }

  /**
   * Classes of the core, relative to the root, whose purpose is to read the system's time or
   * randomness: {@code application.AscendingIdSource}.
   */
  public Hexagon realSources(String... classes) {
    return with(Part.REAL_SOURCES, classes);
  }

  /**
   * Packages, in full, that driven adapters must not depend on; {@code org.springframework..} by
   * default.
   */
  public Hexagon frameworks(String... patterns) {
    return with(Part.FRAMEWORKS, patterns);
  }

  /** How many public types an adapter may have; five by default. */
  public Hexagon typesShownByAnAdapter(int most) {
    return new Hexagon(root, names, most);
  }

  int shown() {
    return shown;
  }

  Hexagon with(Part part, String... replacement) {
    Map<Part, List<String>> changed = new EnumMap<>(names);
    changed.put(part, List.of(replacement));
    return new Hexagon(root, changed, shown);
  }

  /** Whether the part is optional. */
  boolean isOptional(Part part) {
    boolean replaced = part == Part.USE_CASES || part == Part.SERVICES;
    return part.isOptional() || (replaced && !names(Part.FEATURES).isEmpty());
  }

  List<String> names(Part part) {
    return names.getOrDefault(part, List.of());
  }

  List<String> inFull(Part part) {
    return names(part).stream().map(name -> part.inFull(root, name)).toList();
  }
}
