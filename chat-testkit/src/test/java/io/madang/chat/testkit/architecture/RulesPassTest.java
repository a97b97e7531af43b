package io.madang.chat.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule leaves a hexagon alone that keeps it, and says what it wants and why. */
class RulesPassTest {

  static List<ArchRule> rules() {
    return Fixture.STRAIGHT.rules().all();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_passesOnAHexagonThatKeepsIt(ArchRule rule) {
    assertThat(Fixture.STRAIGHT.report(rule)).isEmpty();
    rule.check(Fixture.STRAIGHT.classes());
  }

  @Test
  void rules_passOnAHexagonOfSlices() {
    HexagonRules rules = Fixture.SLICED.rules();

    assertThat(rules.all()).allSatisfy(rule -> assertThat(Fixture.SLICED.report(rule)).isEmpty());
  }

  @Test
  void typesOfInternalPackages_areNotCounted() {
    Hexagon strict = Fixture.STRAIGHT.hexagon().typesShownByAnAdapter(2);

    assertThat(Fixture.STRAIGHT.report(new HexagonRules(strict).adaptersShowFewTypes())).isEmpty();
  }

  /** A hexagon with other names for everything, and no engine. */
  @Test
  void rules_passOnAForeignHexagon() {
    String root = Fixture.class.getPackageName() + ".fixture.foreign";
    Hexagon shop =
        Hexagon.at(root)
            .domain("model")
            .useCases("api")
            .ports("spi")
            .services("core")
            .withoutEngine()
            .drivingAdapters("till")
            .drivenAdapters("wood")
            .bootstrap("start")
            .frameworks("org.junit..");
    JavaClasses classes = new ClassFileImporter().importPackages(root);

    assertThat(classes).hasSizeGreaterThan(9);
    new HexagonRules(shop).all().forEach(rule -> rule.check(classes));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_isASentenceWithAReason(ArchRule rule) {
    assertThat(rule.getDescription()).matches("[A-Z].+, because .+");
  }

  @Test
  void rules_areAllDifferent() {
    assertThat(rules()).extracting(ArchRule::getDescription).doesNotHaveDuplicates();
  }

  /** A new rule must be added to the list. */
  @Test
  void allRules_areEveryRuleThereIs() {
    long single =
        List.of(HexagonRules.class.getMethods()).stream()
            .filter(method -> method.getReturnType() == ArchRule.class)
            .count();
    assertThat(rules()).hasSize((int) single);
  }
}
