package io.madang.chat.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Limits the number of public types of a package. */
final class FewPublicTypes extends ArchCondition<JavaClass> {

  private final int most;
  private final Set<String> shown = new TreeSet<>();

  FewPublicTypes(int most) {
    super("show at most %d public types", most);
    this.most = most;
  }

  @Override
  public void init(Collection<JavaClass> all) {
    shown.clear();
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    if (Shown.isShown(type)) {
      shown.add(type.getName());
    }
  }

  @Override
  public void finish(ConditionEvents events) {
    if (shown.size() > most) {
      String text = "More public types than %d: %s".formatted(most, String.join(", ", shown));
      events.add(SimpleConditionEvent.violated(shown, text));
    }
  }
}
