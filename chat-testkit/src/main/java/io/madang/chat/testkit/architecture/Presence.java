package io.madang.chat.testkit.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether names match any of the imported classes. */
record Presence(JavaClasses classes, String root) {

  /** One sentence for each name that matches nothing. */
  Stream<String> absences(Part part, Hexagon hexagon) {
    List<String> names = hexagon.inFull(part);
    if (names.isEmpty()) {
      return hexagon.isOptional(part) ? Stream.empty() : Stream.of("The hexagon names no " + part);
    }
    return names.stream().flatMap(name -> absence(part, name).stream());
  }

  private Optional<String> absence(Part part, String name) {
    return switch (part.kind()) {
      case PACKAGES, PACKAGE -> unless(holdsClass(name), part + ": " + name + " holds no class");
      case TYPE -> unless(classes.contain(name), part + ": there is no class " + name);
      case FOREIGN -> unless(isUsed(name), part + ": nothing here depends on " + name);
    };
  }

  private static Optional<String> unless(boolean present, String absence) {
    return present ? Optional.empty() : Optional.of(absence);
  }

  private boolean holdsClass(String pattern) {
    return in(pattern).anyMatch(type -> !type.getSimpleName().equals("package-info"));
  }

  private Stream<JavaClass> in(String pattern) {
    PackageMatcher matcher = PackageMatcher.of(pattern);
    return classes.stream().filter(type -> matcher.matches(type.getPackageName()));
  }

  private boolean isUsed(String pattern) {
    PackageMatcher matcher = PackageMatcher.of(pattern);
    return in(root)
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .map(Dependency::getTargetClass)
        .anyMatch(type -> matcher.matches(type.getPackageName()));
  }
}
