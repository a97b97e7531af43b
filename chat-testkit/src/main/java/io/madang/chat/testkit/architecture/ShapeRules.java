package io.madang.chat.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Rules about the names, visibility and kinds of types. */
final class ShapeRules {

  private static final int MOST_METHODS_OF_A_PORT = 7;

  private final Hexagon hexagon;

  ShapeRules(Hexagon hexagon) {
    this.hexagon = hexagon;
  }

  ArchRule services() {
    Scope scope = new Scope(hexagon);
    ArchRule hidden =
        noClasses()
            .that(scope.in(Part.SERVICES, Part.FEATURES).and(simpleNameEndingWith("Service")))
            .should()
            .bePublic();
    ArchRule oneDoor =
        classes()
            .that(scope.in(Part.SERVICES))
            .should(new FewPublicTypes(1))
            .allowEmptyShould(true);
    return scope.rule(
        "Services are hidden: a package of services has one door, which is not a service",
        "callers hold use cases, and services change freely",
        CompositeArchRule.of(hidden).and(oneDoor));
  }

  ArchRule adapters() {
    Scope scope = new Scope(hexagon);
    List<ArchRule> few =
        Stream.of(scope.inFull(Part.DRIVING_ADAPTERS, Part.DRIVEN_ADAPTERS))
            .<ArchRule>map(adapter ->
                classes()
                    .that(resideInAPackage(adapter).and(not(Scope.internalTo(adapter))))
                    .should(new FewPublicTypes(hexagon.shown())))
            .toList();
    ArchRule needed =
        classes()
            .that(scope.in(Part.DRIVING_ADAPTERS, Part.DRIVEN_ADAPTERS))
            .and(not(scope.internals(Part.DRIVING_ADAPTERS, Part.DRIVEN_ADAPTERS)))
            .and(Shown.TYPES)
            .should(be(Shown.knownTo(scope.in(Part.BOOTSTRAP))));
    return scope.rule(
        "Adapters show few types, and only those that bootstrap needs",
        "what is hidden can be changed",
        CompositeArchRule.of(few).and(needed));
  }

  ArchRule useCases() {
    Scope scope = new Scope(hexagon);
    ArchRule shape =
        classes()
            .that(scope.in(Part.ROOT).and(simpleNameEndingWith("UseCase")))
            .should(be(INTERFACES.as("an interface")))
            .andShould(be(scope.in(Part.USE_CASES, Part.FEATURES).as("among the use cases")))
            .andShould(have(Shapes.haveOneMethodToImplement()));
    ArchRule name =
        classes()
            .that(
                scope
                    .in(Part.USE_CASES, Part.FEATURES)
                    .and(INTERFACES)
                    .and(Shapes.TAKERS_OF_ORDERS))
            .should()
            .haveSimpleNameEndingWith("UseCase");
    return scope.rule(
        "Use cases are interfaces with one method and the name …UseCase",
        "the listing of their package says what the product does",
        CompositeArchRule.of(shape).and(name));
  }

  ArchRule messages() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Commands, queries and results are records or sealed interfaces",
        "they are data, and a refusal is a case that the compiler knows",
        classes()
            .that(scope.in(Part.USE_CASES, Part.FEATURES, Part.PORTS).and(Shapes.MESSAGES))
            .should(be(Shapes.DATA)));
  }

  ArchRule ports() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Ports have at most seven methods",
        "each is one boundary of consistency, and somebody has to implement all of it",
        classes()
            .that(scope.in(Part.PORTS).and(INTERFACES))
            .should(have(Shapes.haveMethodsUpTo(MOST_METHODS_OF_A_PORT))));
  }

  ArchRule names() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Nothing is named Impl, Manager, Helper, Util or Dto",
        "such a name stands where the right one was not looked for",
        classes()
            .that(scope.in(Part.ROOT))
            .should(have(not(Shapes.NAMED_BY_EMPTY_WORDS).as("a name that says something"))));
  }
}
