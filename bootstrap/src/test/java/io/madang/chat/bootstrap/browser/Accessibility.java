package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Looks at a page with axe-core, by the rules of WCAG 2.1 A and AA and its best practices. */
final class Accessibility {

  private static final String AXE = source();
  private static final String SCAN =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
        resultTypes: ['violations'],
      }).then(
        ({ violations, passes }) => done(violations.length === 0
          ? 'none of ' + passes.length
          : violations.map(({ id, nodes }) =>
              id + ': ' + nodes.map(({ target, failureSummary }) => target + ' ' + failureSummary).join(' | '))
            .join('\\n')),
        (failure) => done('failed: ' + failure));
      """;

  private Accessibility() {}

  static void check(ChatWindow window, String what) {
    window.script(AXE);
    assertThat((String) window.asyncScript(SCAN)).as(what).matches("none of [1-9][0-9]*");
  }

  private static String source() {
    try {
      Resource[] found =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:/META-INF/resources/webjars/axe-core/*/axe.min.js");
      return found[0].getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
