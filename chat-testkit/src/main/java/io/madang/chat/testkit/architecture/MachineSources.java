package io.madang.chat.testkit.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Set;

/** The methods and constructors of the JDK that read the system's time or randomness. */
final class MachineSources {

  private static final Set<String> OF_THE_JDK =
      Set.of(
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.security.SecureRandom.<init>",
          "java.security.SecureRandom.getInstance",
          "java.security.SecureRandom.getInstanceStrong",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.system",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes",
          "java.time.Clock.tickSeconds",
          "java.time.InstantSource.system",
          "java.util.Calendar.getInstance",
          "java.util.Random.<init>",
          "java.util.SplittableRandom.<init>",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.random.RandomGenerator.getDefault",
          "java.util.random.RandomGenerator.of");

  private MachineSources() {}

  static boolean isAskedBy(JavaAccess<?> access) {
    if (!(access.getTarget() instanceof CodeUnitAccessTarget target)) {
      return false;
    }
    String name = target.getOwner().getName() + "." + target.getName();
    return OF_THE_JDK.contains(name) || isNow(target) || isImplicit(name, target);
  }

  /** {@code now()} and {@code now(ZoneId)}; {@code now(Clock)} is what should be called. */
  private static boolean isNow(CodeUnitAccessTarget target) {
    return target.getName().equals("now")
        && target.getOwner().getPackageName().startsWith("java.time")
        && target.getRawParameterTypes().stream().noneMatch(MachineSources::isClock);
  }

  private static boolean isClock(JavaClass type) {
    return type.isEquivalentTo(Clock.class);
  }

  /** These have a variant that takes the time or the source of randomness. */
  private static boolean isImplicit(String name, CodeUnitAccessTarget target) {
    int given = target.getRawParameterTypes().size();
    return (name.equals("java.util.Date.<init>") && given == 0)
        || (name.equals("java.util.Collections.shuffle") && given == 1);
  }
}
