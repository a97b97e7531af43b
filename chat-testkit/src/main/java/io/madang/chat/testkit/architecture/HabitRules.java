package io.madang.chat.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongTo;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Set;

/** Rules about what code must not do. */
final class HabitRules {

  private final Hexagon hexagon;

  HabitRules(Hexagon hexagon) {
    this.hexagon = hexagon;
  }

  ArchRule sources() {
    Scope scope = new Scope(hexagon);
    DescribedPredicate<JavaClass> core =
        scope.in(
            Part.DOMAIN,
            Part.USE_CASES,
            Part.PORTS,
            Part.SUPPORT,
            Part.SERVICES,
            Part.FEATURES,
            Part.INTERNALS,
            Part.ENGINE);
    Set<String> real = Set.of(scope.inFull(Part.REAL_SOURCES));
    DescribedPredicate<JavaClass> exempt =
        belongTo(describe("real sources", type -> real.contains(type.getName())));
    return scope.rule(
        "Only ports tell the time and make randomness",
        "a whole cluster is simulated from one seed",
        noClasses()
            .that(core.and(not(exempt)))
            .should(accessTargetWhere(describe("asks the machine", MachineSources::isAskedBy))));
  }

  ArchRule standardStreams() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Nobody writes to the standard streams",
        "they belong to the host",
        noClasses().that(scope.in(Part.ROOT)).should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
  }

  ArchRule logging() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Nobody logs with java.util.logging",
        "the host chooses where logs go",
        noClasses()
            .that(scope.in(Part.ROOT))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging.."));
  }

  ArchRule injection() {
    Scope scope = new Scope(hexagon);
    return scope.rule(
        "Nothing is injected into fields",
        "a constructor says what a class needs, also to those without a container",
        noFields()
            .that()
            .areDeclaredInClassesThat(scope.in(Part.ROOT))
            .should()
            .beAnnotatedWith(
                describe(
                    "an injection annotation",
                    annotation -> Shapes.isInjection(annotation.getRawType())))
            .allowEmptyShould(true));
  }
}
