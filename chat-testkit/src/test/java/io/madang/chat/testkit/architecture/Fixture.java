package io.madang.chat.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** A small hexagon to check the rules on. */
record Fixture(Hexagon hexagon, JavaClasses classes) {

  private static final String HOME = "io.madang.chat.testkit.architecture.fixture.";

  /** Keeps every rule. */
  static final Fixture STRAIGHT = named("straight");

  /** The same, with more classes, each of which breaks a rule. */
  static final Fixture CROOKED = named("crooked");

  /** Has package declarations, but no class. */
  static final Fixture HOLLOW = named("hollow");

  /** Its use cases and services are side by side, by feature. Keeps every rule. */
  static final Fixture SLICED = sliced("sliced");

  /** The same, with more classes, each of which breaks a rule. */
  static final Fixture ASKEW = sliced("askew");

  private static Fixture named(String name) {
    Hexagon hexagon =
        adapted(name)
            .support("application.live")
            .protocol("protocol")
            .kits("kit.paper")
            .testSupport("testkit")
            .realSources("application.Engine");
    return new Fixture(hexagon, new ClassFileImporter().importPackages(HOME + name));
  }

  private static Fixture sliced(String name) {
    Hexagon hexagon = adapted(name).features("application.pay").internals("application.internal");
    return new Fixture(hexagon, new ClassFileImporter().importPackages(HOME + name));
  }

  private static Hexagon adapted(String name) {
    return Hexagon.at(HOME + name)
        .drivingAdapters("adapter.web")
        .drivenAdapters("adapter.file")
        .frameworks("org.junit..");
  }

  HexagonRules rules() {
    return new HexagonRules(hexagon);
  }

  /** What the rule reports, without the fixture's own package. */
  List<String> report(ArchRule rule) {
    return rule.evaluate(classes).getFailureReport().getDetails().stream()
        .map(line -> line.replaceAll(HOME + "\\w+\\.?", ""))
        .toList();
  }
}
