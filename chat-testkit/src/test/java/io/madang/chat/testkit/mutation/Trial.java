package io.madang.chat.testkit.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs the tests of a contract, as JUnit does for an adapter. */
final class Trial {

  private final Events tests;

  private Trial(Events tests) {
    this.tests = tests;
  }

  static Trial of(Class<?> contract) {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(contract))
            .execute()
            .testEvents();
    assertThat(tests.skipped().count() + tests.aborted().count()).isZero();
    return new Trial(tests);
  }

  Set<String> all() {
    return names(tests.started().list());
  }

  Set<String> failed() {
    return names(tests.failed().list());
  }

  private static Set<String> names(List<Event> events) {
    return events.stream()
        .map(Event::getTestDescriptor)
        .map(TestDescriptor::getDisplayName)
        .map(name -> name.replace("()", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
