package io.madang.chat.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * ArchUnit rules for a hexagonal architecture:
 *
 * <pre>{@code
 * Hexagon shop = Hexagon.at("com.example.shop")
 *     .drivingAdapters("adapter.web")
 *     .drivenAdapters("adapter.persistence");
 * JavaClasses classes = new ClassFileImporter()
 *     .withImportOption(new ImportOption.DoNotIncludeTests())
 *     .importPackages("com.example.shop");
 * new HexagonRules(shop).all().forEach(rule -> rule.check(classes));
 * }</pre>
 *
 * <p>No rule passes vacuously: a rule about a package without imported classes fails and names the
 * package. Import only your own classes, and do not exclude jars: some of your modules may be in
 * jars.
 */
public final class HexagonRules {

  private final BoundaryRules boundaries;
  private final ShapeRules shapes;
  private final HabitRules habits;

  public HexagonRules(Hexagon hexagon) {
    this.boundaries = new BoundaryRules(hexagon);
    this.shapes = new ShapeRules(hexagon);
    this.habits = new HabitRules(hexagon);
  }

  /** All rules. */
  public List<ArchRule> all() {
    return List.of(
        ringsAreRespected(),
        domainKnowsOnlyTheJdk(),
        applicationKnowsOnlyTheDomain(),
        drivingAdaptersCallUseCases(),
        drivenAdaptersCallNothing(),
        drivenAdaptersDoWithoutFrameworks(),
        internalsAreUsedInside(),
        internalsHaveNoCycles(),
        coreHasNoCycles(),
        servicesAreHidden(),
        adaptersShowFewTypes(),
        useCasesHaveOneMethod(),
        messagesAreData(),
        portsAreSmall(),
        namesSaySomething(),
        onlyPortsTellTime(),
        standardStreamsAreLeftAlone(),
        javaUtilLoggingIsNotUsed(),
        fieldsAreNotInjected());
  }

  /**
   * Rings depend only on the rings inside them: use cases and ports on the domain, services on
   * those, the protocol on the domain, adapters on the protocol and on kits but on no service and
   * no other adapter, kits on no adapter and no other kit; only bootstrap depends on adapters.
   * Every class is in a ring.
   */
  public ArchRule ringsAreRespected() {
    return boundaries.rings();
  }

  /** The domain depends on itself, {@code java..} and {@code org.jspecify..}; annotations count. */
  public ArchRule domainKnowsOnlyTheJdk() {
    return boundaries.domain();
  }

  /** The application depends on itself, the domain and what the domain may depend on. */
  public ArchRule applicationKnowsOnlyTheDomain() {
    return boundaries.application();
  }

  /**
   * Driving adapters depend on no service and no port, and so implement none. They may know the
   * exceptions of ports, which pass through the use cases.
   */
  public ArchRule drivingAdaptersCallUseCases() {
    return boundaries.drivingAdapters();
  }

  /** Driven adapters depend neither on use cases nor on what is behind them. */
  public ArchRule drivenAdaptersCallNothing() {
    return boundaries.drivenAdapters();
  }

  /**
   * Driven adapters and the protocol do not depend on {@linkplain Hexagon#frameworks the named
   * frameworks}.
   */
  public ArchRule drivenAdaptersDoWithoutFrameworks() {
    return boundaries.frameworks();
  }

  /**
   * Types in an adapter's package named {@code internal}, or below it, are used only by that
   * adapter; those of a kit by that kit. An adapter without such a package satisfies the rule.
   */
  public ArchRule internalsAreUsedInside() {
    return boundaries.internals();
  }

  /** There are no cycles between the internal packages of an adapter. */
  public ArchRule internalsHaveNoCycles() {
    return boundaries.internalCycles();
  }

  /** There are no cycles between the packages of domain and application. */
  public ArchRule coreHasNoCycles() {
    return boundaries.cycles();
  }

  /**
   * No {@code …Service} is public; a package that contains only services has at most one public
   * type.
   */
  public ArchRule servicesAreHidden() {
    return shapes.services();
  }

  /**
   * An adapter has {@linkplain Hexagon#typesShownByAnAdapter few public types}, and bootstrap needs
   * each of them: directly, or because it occurs in a signature of a public type that bootstrap
   * needs. Types in its internal packages do not count.
   */
  public ArchRule adaptersShowFewTypes() {
    return shapes.adapters();
  }

  /**
   * A type named {@code …UseCase} is an interface with one abstract method, in a use case package;
   * and an interface there that takes a command or a query is named {@code …UseCase}.
   */
  public ArchRule useCasesHaveOneMethod() {
    return shapes.useCases();
  }

  /**
   * Types named {@code …Command}, {@code …Query}, {@code …Result} are records or sealed interfaces.
   */
  public ArchRule messagesAreData() {
    return shapes.messages();
  }

  /**
   * A port interface has at most seven methods, including inherited ones but not {@code close()}.
   */
  public ArchRule portsAreSmall() {
    return shapes.ports();
  }

  /** No type's name ends with Impl, Manager, Helper, Util, Utils or Dto. */
  public ArchRule namesSaySomething() {
    return shapes.names();
  }

  /**
   * The core does not read the system's time or randomness, except in its {@linkplain
   * Hexagon#realSources real sources}; method references count.
   */
  public ArchRule onlyPortsTellTime() {
    return habits.sources();
  }

  /** Nothing uses {@code System.out} or {@code System.err}, or prints stack traces. */
  public ArchRule standardStreamsAreLeftAlone() {
    return habits.standardStreams();
  }

  public ArchRule javaUtilLoggingIsNotUsed() {
    return habits.logging();
  }

  /**
   * No field has an annotation named Autowired, Inject, Resource or Value, from whatever package.
   */
  public ArchRule fieldsAreNotInjected() {
    return habits.injection();
  }
}
