package io.madang.chat.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Each package is a separate slice, including packages that contain others. */
record PackageSlices(DescribedPredicate<JavaClass> sliced) implements SliceAssignment {

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    return sliced.test(type) ? SliceIdentifier.of(type.getPackageName()) : SliceIdentifier.ignore();
  }

  @Override
  public String getDescription() {
    return "packages";
  }
}
