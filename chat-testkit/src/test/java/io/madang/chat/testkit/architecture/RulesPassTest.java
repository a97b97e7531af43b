package io.madang.chat.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

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

  @ParameterizedTest
  @MethodSource("rules")
  void rule_isASentenceWithAReason(ArchRule rule) {
    assertThat(rule.getDescription()).matches("[A-Z].+, because .+");
  }

  @Test
  void rules_areAllDifferent() {
    assertThat(rules()).extracting(ArchRule::getDescription).doesNotHaveDuplicates();
  }

  /** Whoever adds a rule adds it to the list. */
  @Test
  void allRules_areEveryRuleThereIs() {
    long single =
        List.of(HexagonRules.class.getMethods()).stream()
            .filter(method -> method.getReturnType() == ArchRule.class)
            .count();
    assertThat(rules()).hasSize((int) single);
  }
}
