package io.madang.chat.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.EvaluationResult;
import com.tngtech.archunit.lang.Priority;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;

/**
 * A rule that fails when it has nothing to check. A rule about a package that does not exist would
 * otherwise always pass, unnoticed.
 */
record GuardedRule(Hexagon hexagon, Set<Part> parts, ArchRule rule) implements ArchRule {

  @Override
  public EvaluationResult evaluate(JavaClasses classes) {
    Presence presence = new Presence(classes, hexagon.inFull(Part.ROOT).getFirst());
    List<String> absences =
        parts.stream().flatMap(part -> presence.absences(part, hexagon)).toList();
    return absences.isEmpty() ? rule.evaluate(classes) : complain(absences);
  }

  private EvaluationResult complain(List<String> absences) {
    ConditionEvents events = ConditionEvents.Factory.create();
    absences.forEach(text -> events.add(SimpleConditionEvent.violated(hexagon, text)));
    return new EvaluationResult(this, events, Priority.MEDIUM);
  }

  @Override
  public void check(JavaClasses classes) {
    Assertions.check(this, classes);
  }

  @Override
  public ArchRule because(String reason) {
    return new GuardedRule(hexagon, parts, rule.because(reason));
  }

  @Override
  public ArchRule allowEmptyShould(boolean allow) {
    return new GuardedRule(hexagon, parts, rule.allowEmptyShould(allow));
  }

  @Override
  public ArchRule as(String description) {
    return new GuardedRule(hexagon, parts, rule.as(description));
  }

  @Override
  public String getDescription() {
    return rule.getDescription();
  }
}
