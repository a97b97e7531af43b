package io.madang.chat.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules about dependencies between parts of a hexagon. */
final class BoundaryRules {

  private static final DescribedPredicate<JavaClass> JDK =
      resideInAnyPackage("java..", "org.jspecify..");

  /** The application without the ports. */
  private static final Part[] APPLICATION = {
    Part.USE_CASES, Part.SUPPORT, Part.SERVICES, Part.FEATURES, Part.INTERNALS, Part.ENGINE
  };

  private final Hexagon hexagon;

  BoundaryRules(Hexagon hexagon) {
    this.hexagon = hexagon;
  }

  ArchRule rings() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Rings know only the rings inside them, and no adapter knows another: what two share is a"
            + " kit",
        "whatever knows an adapter is changed or thrown away with it",
        new Rings(scope).build());
  }

  ArchRule domain() {
    Scope scope = new Scope(hexagon);
    DescribedPredicate<JavaClass> domain = scope.in(Part.DOMAIN);
    return scope.rule(
        "The domain knows only the JDK",
        "its rules outlive every framework",
        classes().that(domain).should().onlyDependOnClassesThat(domain.or(JDK)));
  }

  ArchRule application() {
    Scope scope = new Scope(hexagon);
    DescribedPredicate<JavaClass> application = scope.in(APPLICATION).or(scope.in(Part.PORTS));
    return scope.rule(
        "The application knows only the domain and the JDK",
        "a host embeds it without taking over our frameworks",
        classes()
            .that(application)
            .should()
            .onlyDependOnClassesThat(application.or(scope.in(Part.DOMAIN)).or(JDK)));
  }

  ArchRule drivingAdapters() {
    Scope scope = new Scope(hexagon);
    DescribedPredicate<JavaClass> ports =
        scope.in(Part.PORTS).and(not(assignableTo(Throwable.class)));
    return scope.rule(
        "Driving adapters call use cases: they know no port and no service",
        "what goes around a use case goes around its checks",
        noClasses()
            .that(scope.in(Part.DRIVING_ADAPTERS))
            .should()
            .dependOnClassesThat(scope.in(Part.SUPPORT, Part.SERVICES, Part.INTERNALS).or(ports)));
  }

  ArchRule drivenAdapters() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Driven adapters implement ports and call nothing of the application",
        "the application calls them, and data goes one way",
        noClasses()
            .that(scope.in(Part.DRIVEN_ADAPTERS))
            .should()
            .dependOnClassesThat(scope.in(APPLICATION)));
  }

  ArchRule frameworks() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Driven adapters and the protocol do without the framework of the server",
        "a host with another framework, or none, uses them too",
        noClasses()
            .that(scope.in(Part.PROTOCOL, Part.DRIVEN_ADAPTERS))
            .should()
            .dependOnClassesThat(scope.in(Part.FRAMEWORKS)));
  }

  ArchRule cycles() {
    Scope scope = new Scope(hexagon);
    DescribedPredicate<JavaClass> core =
        scope.in(APPLICATION).or(scope.in(Part.DOMAIN, Part.PORTS));
    return scope.rule(
        "Packages of the core form no cycle",
        "packages in a cycle are one package with many names",
        slices().assignedFrom(new PackageSlices(core)).should().beFreeOfCycles());
  }

  ArchRule internals() {
    Scope scope = new Scope(hexagon);
    List<ArchRule> each =
        Stream.of(scope.inFull(Part.KITS, Part.DRIVING_ADAPTERS, Part.DRIVEN_ADAPTERS))
            .<ArchRule>map(adapter ->
                noClasses()
                    .that(scope.in(Part.ROOT).and(resideOutsideOfPackage(adapter)))
                    .should()
                    .dependOnClassesThat(Scope.internalTo(adapter)))
            .toList();
    return scope.rule(
        "Packages named internal are used by their own adapter or kit only",
        "what is inside them is public for its neighbours and nobody else",
        CompositeArchRule.of(each));
  }

  ArchRule internalCycles() {
    Scope scope = new Scope(hexagon);
    DescribedPredicate<JavaClass> internal =
        scope.internals(Part.KITS, Part.DRIVING_ADAPTERS, Part.DRIVEN_ADAPTERS);
    return scope.rule(
        "Packages named internal, and those below them, form no cycle",
        "packages in a cycle are one package with many names",
        slices()
            .assignedFrom(new PackageSlices(internal))
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true));
  }
}
