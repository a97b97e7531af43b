package io.madang.chat.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that one rule uses. A rule gets names only from here, so that each of them is checked
 * to match something before the rule itself is checked.
 */
final class Scope {

  private final Hexagon hexagon;
  private final Set<Part> asked = EnumSet.of(Part.ROOT);

  Scope(Hexagon hexagon) {
    this.hexagon = hexagon;
  }

  /** As the hexagon gives them: relative to the root. */
  List<String> names(Part part) {
    asked.add(part);
    return hexagon.names(part);
  }

  String[] inFull(Part... parts) {
    asked.addAll(List.of(parts));
    return Stream.of(parts).flatMap(part -> hexagon.inFull(part).stream()).toArray(String[]::new);
  }

  DescribedPredicate<JavaClass> in(Part... parts) {
    return resideInAnyPackage(inFull(parts));
  }

  /** Classes in packages named {@code internal}, or below one, if there are any. */
  DescribedPredicate<JavaClass> internals(Part... parts) {
    String[] patterns = Stream.of(inFull(parts)).map(Scope::internal).toArray(String[]::new);
    return resideInAnyPackage(patterns);
  }

  static DescribedPredicate<JavaClass> internalTo(String pattern) {
    return resideInAnyPackage(internal(pattern));
  }

  private static String internal(String pattern) {
    return pattern + "internal..";
  }

  /** The rule, checked only if everything that it names exists. */
  ArchRule rule(String sentence, String reason, ArchRule checked) {
    return new GuardedRule(hexagon, EnumSet.copyOf(asked), checked.as(sentence).because(reason));
  }
}
