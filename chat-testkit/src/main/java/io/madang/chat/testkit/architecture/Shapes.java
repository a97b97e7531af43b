package io.madang.chat.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What types look like from outside: their names, kinds and methods. */
final class Shapes {

  private static final Pattern MESSAGE = Pattern.compile(".*(Command|Query|Result)");
  private static final Pattern ORDER = Pattern.compile(".*(Command|Query)");
  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|DTO)");

  private static final Set<String> INJECTION = Set.of("Autowired", "Inject", "Resource", "Value");

  static final DescribedPredicate<JavaClass> MESSAGES =
      named(MESSAGE).as("commands, queries or results");
  static final DescribedPredicate<JavaClass> NAMED_BY_EMPTY_WORDS =
      named(EMPTY_WORD).as("a name that says nothing");
  static final DescribedPredicate<JavaClass> DATA =
      describe("records or sealed interfaces", Shapes::isData);
  static final DescribedPredicate<JavaClass> TAKERS_OF_ORDERS =
      describe("take a command or a query", Shapes::takesOrders);

  private Shapes() {}

  private static DescribedPredicate<JavaClass> named(Pattern pattern) {
    return describe(
        "match " + pattern.pattern(), type -> pattern.matcher(type.getSimpleName()).matches());
  }

  private static boolean isData(JavaClass type) {
    return type.isRecord() || (type.isInterface() && type.isSealed());
  }

  private static boolean takesOrders(JavaClass type) {
    return type.getMethods().stream()
        .flatMap(method -> method.getRawParameterTypes().stream())
        .anyMatch(named(ORDER));
  }

  static DescribedPredicate<JavaClass> haveOneMethodToImplement() {
    return describe(
        "exactly one abstract method",
        type -> count(type, method -> method.getModifiers().contains(JavaModifier.ABSTRACT)) == 1);
  }

  static DescribedPredicate<JavaClass> haveMethodsUpTo(int most) {
    return describe(
        "at most " + most + " methods", type -> count(type, Shapes::countsAsMethodOfAPort) <= most);
  }

  /** Every method except closing the port. */
  private static boolean countsAsMethodOfAPort(JavaMethod method) {
    return !method.getModifiers().contains(JavaModifier.STATIC)
        && !method.getFullName().endsWith(".close()");
  }

  /** Inherited ones count; one that is declared again counts once. */
  private static long count(JavaClass type, Predicate<JavaMethod> kind) {
    return type.getAllMethods().stream()
        .filter(method -> method.getOwner().isInterface())
        .filter(kind)
        .map(Shapes::signature)
        .distinct()
        .count();
  }

  private static String signature(JavaMethod method) {
    return method.getName() + method.getRawParameterTypes();
  }

  static boolean isInjection(JavaClass annotation) {
    return INJECTION.contains(annotation.getSimpleName());
  }
}
