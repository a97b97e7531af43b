package io.madang.chat.testkit.architecture;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.ArrayList;
import java.util.List;

/** Builds the layers from the inside out; each is told what it may depend on. */
final class Rings {

  private final Scope scope;
  private LayeredArchitecture rings = layeredArchitecture().consideringOnlyDependenciesInLayers();

  Rings(Scope scope) {
    this.scope = scope;
  }

  LayeredArchitecture build() {
    define();
    restrict();
    return rings.ensureAllClassesAreContainedInArchitecture();
  }

  private void define() {
    for (Part part : Part.values()) {
      if (isRing(part)) {
        String[] patterns = scope.inFull(part);
        for (int i = 0; i < patterns.length; i++) {
          rings = rings.layer(scope.names(part).get(i)).definedBy(patterns[i]);
        }
      }
    }
  }

  private static boolean isRing(Part part) {
    return part != Part.ROOT && part != Part.REAL_SOURCES && part != Part.FRAMEWORKS;
  }

  private void restrict() {
    List<String> domain = scope.names(Part.DOMAIN);
    allow(domain, List.of());
    List<String> protocol = scope.names(Part.PROTOCOL);
    allow(protocol, domain);
    List<String> contracts = join(scope.names(Part.USE_CASES), scope.names(Part.PORTS));
    allow(contracts, domain);

    List<String> known = join(domain, contracts);
    List<String> front = join(known, scope.names(Part.FEATURES), scope.names(Part.ENGINE));
    for (Part part :
        List.of(Part.SUPPORT, Part.SERVICES, Part.FEATURES, Part.INTERNALS, Part.ENGINE)) {
      for (String name : scope.names(part)) {
        allow(List.of(name), known);
        known = join(known, List.of(name));
      }
    }
    restrictOutside(join(front, protocol), join(known, protocol));
  }

  private void restrictOutside(List<String> front, List<String> core) {
    List<String> adapters =
        join(scope.names(Part.DRIVING_ADAPTERS), scope.names(Part.DRIVEN_ADAPTERS));
    List<String> kits = scope.names(Part.KITS);
    allow(kits, front);
    allow(adapters, join(front, kits));
    allow(scope.names(Part.BOOTSTRAP), join(core, kits, adapters));
    allow(scope.names(Part.TEST_SUPPORT), core);
  }

  private void allow(List<String> layers, List<String> known) {
    for (String layer : layers) {
      rings =
          known.isEmpty()
              ? rings.whereLayer(layer).mayNotAccessAnyLayer()
              : rings.whereLayer(layer).mayOnlyAccessLayers(known.toArray(String[]::new));
    }
  }

  @SafeVarargs
  private static List<String> join(List<String>... lists) {
    List<String> all = new ArrayList<>();
    for (List<String> list : lists) {
      all.addAll(list);
    }
    return all;
  }
}
