package io.madang.chat.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The rules of a hexagon, for ArchUnit to check on yours:
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
 * <p>No rule passes because it looks at nothing: one that names a package in which no class was
 * imported fails and says which. Import your own classes only, and do not leave out jars: your
 * modules may be in some.
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

  /** Every rule. */
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
   * Rings know only the rings inside them: use cases and ports the domain, services those two, the
   * protocol the domain, adapters the protocol but no service and no other adapter; only bootstrap
   * knows adapters. Every class is in a ring.
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
   * Driving adapters touch no service and no port, and so implement none. What a port throws comes
   * through the use cases, and they may know it.
   */
  public ArchRule drivingAdaptersCallUseCases() {
    return boundaries.drivingAdapters();
  }

  /** Driven adapters touch neither use cases nor what is behind them. */
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
   * What is in an adapter's package named {@code internal}, or below it, is used by that adapter
   * only. An adapter without such a package keeps the rule.
   */
  public ArchRule internalsAreUsedInside() {
    return boundaries.internals();
  }

  /** No internal package of an adapter depends on itself through others. */
  public ArchRule internalsHaveNoCycles() {
    return boundaries.internalCycles();
  }

  /** No package of domain and application depends on itself through others. */
  public ArchRule coreHasNoCycles() {
    return boundaries.cycles();
  }

  /** No public {@code …Service}; one public type at most in a package of services alone. */
  public ArchRule servicesAreHidden() {
    return shapes.services();
  }

  /**
   * An adapter has {@linkplain Hexagon#typesShownByAnAdapter few public types}, and bootstrap needs
   * each: by itself, or because a public type that it needs has it in a signature. Types in its
   * internal packages do not count.
   */
  public ArchRule adaptersShowFewTypes() {
    return shapes.adapters();
  }

  /**
   * What is named {@code …UseCase} is an interface with one method to implement, among the use
   * cases; and an interface there that takes a command or a query is named so.
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
   * An interface among the ports has at most seven methods, with those that it inherits, and {@code
   * close()} beside them.
   */
  public ArchRule portsAreSmall() {
    return shapes.ports();
  }

  /** No type's name ends with Impl, Manager, Helper, Util, Utils or Dto. */
  public ArchRule namesSaySomething() {
    return shapes.names();
  }

  /**
   * The core asks the machine neither for the time nor for randomness, but for its {@linkplain
   * Hexagon#realSources real sources}; references to such methods count.
   */
  public ArchRule onlyPortsTellTime() {
    return habits.sources();
  }

  /** Nobody uses {@code System.out}, {@code System.err} or prints stack traces. */
  public ArchRule standardStreamsAreLeftAlone() {
    return habits.standardStreams();
  }

  public ArchRule javaUtilLoggingIsNotUsed() {
    return habits.logging();
  }

  /** No field has an annotation named Autowired, Inject, Resource or Value, whosever it is. */
  public ArchRule fieldsAreNotInjected() {
    return habits.injection();
  }
}
