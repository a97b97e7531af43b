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

  private static Fixture named(String name) {
    Hexagon hexagon =
        Hexagon.at(HOME + name)
            .support("application.live")
            .protocol("protocol")
            .drivingAdapters("adapter.web")
            .drivenAdapters("adapter.file")
            .testSupport("testkit")
            .realSources("application.Engine")
            .frameworks("org.junit..");
    return new Fixture(hexagon, new ClassFileImporter().importPackages(HOME + name));
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
