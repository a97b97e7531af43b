package io.madang.chat.bootstrap.publishing;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that other modules can see of one, a line for each type and each member, in order. What is
 * nullable is part of it.
 */
final class ApiText {

  /** A package of this name is for the module itself. */
  private static final String INTERNAL = ".*\\.internal(\\..*)?";

  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private static final Set<Class<?>> IMPLIED = Set.of(Object.class, Record.class, Enum.class);

  private ApiText() {}

  static List<String> of(PublishedModule module) {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(module.packages())
            .stream()
            .filter(type -> !type.getPackageName().matches(INTERNAL))
            .map(JavaClass::reflect)
            .filter(ApiText::isShown)
            .sorted((one, other) -> one.getName().compareTo(other.getName()))
            .flatMap(ApiText::lines)
            .toList();
  }

  private static boolean isShown(Class<?> type) {
    boolean shown = isShown(type.getModifiers()) && !type.isAnonymousClass();
    Class<?> outer = type.getEnclosingClass();
    return shown && (outer == null || isShown(outer));
  }

  private static boolean isShown(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static Stream<String> lines(Class<?> type) {
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> isShown(field.getModifiers()) && !field.isSynthetic())
            .map(ApiText::line);
    Stream<String> constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(one -> isShown(one.getModifiers()) && !one.isSynthetic())
            .map(one -> line(one, type.getSimpleName()));
    Stream<String> methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(method -> isShown(method.getModifiers()) && !method.isSynthetic())
            .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
            .map(method -> line(method, method.getAnnotatedReturnType() + " " + method.getName()));
    return Stream.concat(
        Stream.of(headline(type)),
        Stream.of(fields, constructors, methods).flatMap(each -> each).sorted());
  }

  private static String headline(Class<?> type) {
    String line = kind(type) + " " + type.getName() + parameters(type.getTypeParameters());
    if (type.getSuperclass() != null && !IMPLIED.contains(type.getSuperclass())) {
      line += " extends " + type.getAnnotatedSuperclass();
    }
    String above = joined(type.getAnnotatedInterfaces());
    String below =
        type.isSealed()
            ? Arrays.stream(type.getPermittedSubclasses())
                .map(Class::getName)
                .collect(joining(", "))
            : "";
    return line
        + (above.isEmpty() ? "" : " implements " + above)
        + (below.isEmpty() ? "" : " permits " + below);
  }

  private static String kind(Class<?> type) {
    String kind =
        type.isRecord()
            ? "record"
            : type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    int modifiers = type.getModifiers() & (Modifier.FINAL | Modifier.ABSTRACT);
    boolean said = type.isInterface() || type.isRecord() || type.isEnum();
    return said || modifiers == 0 ? kind : Modifier.toString(modifiers) + " " + kind;
  }

  private static String line(Field field) {
    return "  "
        + modifiers(field.getModifiers())
        + field.getAnnotatedType()
        + " "
        + field.getName();
  }

  private static String line(Executable member, String name) {
    String modifiers = modifiers(member.getModifiers() & ~Modifier.TRANSIENT & ~Modifier.VOLATILE);
    String kind = member instanceof Method method && method.isDefault() ? "default " : "";
    String failures = joined(member.getAnnotatedExceptionTypes());
    return "  "
        + modifiers
        + kind
        + parameters(member.getTypeParameters())
        + name
        + "("
        + joined(member.getAnnotatedParameterTypes())
        + ")"
        + (failures.isEmpty() ? "" : " throws " + failures);
  }

  private static String modifiers(int modifiers) {
    int telling = modifiers & (Modifier.STATIC | Modifier.PROTECTED | Modifier.ABSTRACT);
    return telling == 0 ? "" : Modifier.toString(telling) + " ";
  }

  private static String parameters(Object[] types) {
    return types.length == 0
        ? ""
        : Arrays.stream(types).map(Object::toString).collect(joining(", ", "<", "> "));
  }

  private static String joined(AnnotatedType[] types) {
    return Arrays.stream(types).map(AnnotatedType::toString).collect(Collectors.joining(", "));
  }
}
