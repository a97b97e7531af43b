package io.madang.chat.testkit.architecture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Says which package of a hexagon is what, so that {@link HexagonRules} can be checked on it.
 *
 * <p>Package names are relative to the root package and include the packages below. The usual names
 * are there already: {@code domain}, {@code application.usecase}, {@code application.port}, {@code
 * application.service}, {@code application} (the engine: this package alone) and {@code bootstrap}.
 * Adapters have no usual names and must be given. Every name must hold a class: a rule that names
 * an empty package complains instead of passing.
 *
 * <p>Immutable: each method answers with another hexagon.
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

  /** The hexagon below this package, with the usual names. */
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

  /** Packages of the application that services use; each may know those named before it. */
  public Hexagon support(String... packages) {
    return with(Part.SUPPORT, packages);
  }

  public Hexagon services(String name) {
    return with(Part.SERVICES, name);
  }

  /**
   * Packages that hold use cases and, hidden beside them, the services that do them; each may know
   * those named before it. They take the place of {@link #useCases} and {@link #services}.
   */
  public Hexagon features(String... packages) {
    return with(Part.USE_CASES).with(Part.SERVICES).with(Part.FEATURES, packages);
  }

  /** Packages of the application behind the use cases; each may know those named before it. */
  public Hexagon internals(String... packages) {
    return with(Part.INTERNALS, packages);
  }

  /** The package, without those below it, whose types hand out the use cases. */
  public Hexagon engine(String name) {
    return with(Part.ENGINE, name);
  }

  /** Nothing hands out the use cases but the services' own door; bootstrap does the rest. */
  public Hexagon withoutEngine() {
    return with(Part.ENGINE);
  }

  /** What adapters share: how things look on the wire. It knows the domain; if there is any. */
  public Hexagon protocol(String... packages) {
    return with(Part.PROTOCOL, packages);
  }

  /** Adapters that call use cases, such as {@code adapter.web}; each is one. */
  public Hexagon drivingAdapters(String... packages) {
    return with(Part.DRIVING_ADAPTERS, packages);
  }

  /** Adapters that implement ports, such as {@code adapter.persistence}; each is one. */
  public Hexagon drivenAdapters(String... packages) {
    return with(Part.DRIVEN_ADAPTERS, packages);
  }

  public Hexagon bootstrap(String name) {
    return with(Part.BOOTSTRAP, name);
  }

  /** Packages for tests, which know the core and which nobody knows; if there are any. */
  public Hexagon testSupport(String... packages) {
    return with(Part.TEST_SUPPORT, packages);
  }

  /**
   * Classes of the core, relative to the root, that may ask the machine for the time or for
   * randomness because that is what they are for: {@code application.AscendingIdSource}.
   */
  public Hexagon realSources(String... classes) {
    return with(Part.REAL_SOURCES, classes);
  }

  /**
   * Packages, in full, that driven adapters do without; {@code org.springframework..} if unsaid.
   */
  public Hexagon frameworks(String... patterns) {
    return with(Part.FRAMEWORKS, patterns);
  }

  /** How many public types an adapter may have; five if unsaid. */
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

  /** Whether the hexagon can do without the part. */
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
