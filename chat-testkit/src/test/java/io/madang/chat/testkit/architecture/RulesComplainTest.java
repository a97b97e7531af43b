package io.madang.chat.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule passes because what it names is not there. */
class RulesComplainTest {

  private static final Hexagon STRAIGHT = Fixture.STRAIGHT.hexagon();

  /** Each rule by its place in the list, with each part that it looks at. */
  static Stream<Arguments> rulesAndParts() {
    List<ArchRule> rules = new HexagonRules(STRAIGHT).all();
    return IntStream.range(0, rules.size())
        .boxed()
        .flatMap(
            i -> ((GuardedRule) rules.get(i)).parts().stream().map(part -> Arguments.of(i, part)));
  }

  @ParameterizedTest
  @MethodSource("rulesAndParts")
  void rule_complainsAboutANameThatStandsForNothing(int index, Part part) {
    List<String> names = new ArrayList<>(STRAIGHT.names(part));
    names.add("no.such");
    Hexagon wrong = STRAIGHT.with(part, names.toArray(String[]::new));

    List<String> report = Fixture.STRAIGHT.report(new HexagonRules(wrong).all().get(index));

    assertThat(report).singleElement().asString().startsWith(part + ": ").contains("no.such");
  }

  @ParameterizedTest
  @MethodSource("rulesAndParts")
  void rule_complainsAboutAPartThatIsNotNamed(int index, Part part) {
    if (part.isOptional() || part == Part.ROOT) {
      return;
    }
    Hexagon without = STRAIGHT.with(part);

    List<String> report = Fixture.STRAIGHT.report(new HexagonRules(without).all().get(index));

    assertThat(report).containsExactly("The hexagon names no " + part);
  }

  @Test
  void everyRule_complainsAboutAWrongRoot() {
    Hexagon elsewhere = Hexagon.at("com.example.typo").drivingAdapters("in").drivenAdapters("out");

    assertThat(new HexagonRules(elsewhere).all())
        .allSatisfy(rule ->
            assertThatThrownBy(() -> rule.check(Fixture.STRAIGHT.classes()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("com.example.typo.. holds no class"));
  }

  @Test
  void packageDeclaration_isNoClass() {
    assertThat(Fixture.HOLLOW.classes()).isNotEmpty();
    assertThat(Fixture.HOLLOW.report(Fixture.HOLLOW.rules().domainKnowsOnlyTheJdk()))
        .contains("DOMAIN: domain.. holds no class");
  }
}
