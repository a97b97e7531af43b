package io.madang.chat.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Public types, and whether they need to be public. */
final class Shown {

  static final DescribedPredicate<JavaClass> TYPES = describe("are public", Shown::isShown);

  private Shown() {}

  static boolean isShown(JavaClass type) {
    return type.isTopLevelClass() && isPublic(type.getModifiers());
  }

  private static boolean isPublic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC);
  }

  /** Used directly, or through a signature of a public type of the same package. */
  static DescribedPredicate<JavaClass> knownTo(DescribedPredicate<JavaClass> users) {
    return describe(
        "known to bootstrap",
        type ->
            isUsed(type, users)
                || neighbours(type)
                    .anyMatch(other -> isUsed(other, users) && speaksOf(other, type)));
  }

  private static boolean isUsed(JavaClass type, Predicate<JavaClass> users) {
    return type.getDirectDependenciesToSelf().stream()
        .anyMatch(dependency -> users.test(dependency.getOriginClass()));
  }

  private static Stream<JavaClass> neighbours(JavaClass type) {
    return type.getPackage().getClasses().stream().filter(Shown::isShown);
  }

  private static boolean speaksOf(JavaClass speaker, JavaClass type) {
    return speaker.getCodeUnits().stream()
        .filter(unit -> isPublic(unit.getModifiers()))
        .flatMap(Shown::signature)
        .anyMatch(part -> part.getAllInvolvedRawTypes().contains(type));
  }

  private static Stream<JavaType> signature(JavaCodeUnit unit) {
    return Stream.concat(unit.getParameterTypes().stream(), Stream.of(unit.getReturnType()));
  }
}
