package io.madang.chat.webclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundle is made of. That it runs is what every test in a browser shows. */
final class ModuleBundleTest {

  private static final Map<String, String> BARE = Map.of("lib", "x/lib/main.js", "lib/", "x/lib/");

  @Test
  void modules_comeOnceAndAfterWhatTheyImport() {
    String bundle =
        bundle(
            Map.of(
                "a/entry.js", "import './left.js';\nimport { b } from '../b.js';\nb();",
                "a/left.js", "import { b } from '../b.js';\nb();",
                "b.js", "import 'lib';\nimport 'lib/part.js';\nexport function b() {}",
                "x/lib/main.js", "import\"./part.js\";",
                "x/lib/part.js", "const part=1;export{part};"));
    assertThat(addressesIn(bundle))
        .isEqualTo(List.of("x/lib/part.js", "x/lib/main.js", "b.js", "a/left.js", "a/entry.js"));
  }

  @Test
  void exports_keepTheirNames() {
    String bundle =
        bundle(
            Map.of(
                "a/entry.js",
                """
                import { one, two as deux } from './c.js';
                export { three } from './c.js';
                export * from './c.js';
                export const four = one + deux;
                export async function five() {}
                export class Six {}
                """,
                "a/c.js",
                "const a=1,b=2;export{a as one,b as two,a as three};const c=`export`;"));
    assertThat(bundle)
        .contains("return { one: a, two: b, three: a };")
        .contains("const { one, two: deux } = module$0;")
        .contains("return { three: module$0.three, ...module$0, four, five, Six };")
        .contains("\nasync function five() {}\nclass Six {}\n");
  }

  @Test
  void comments_goUnlessTheyAreALicence() {
    String bundle =
        bundle(
            Map.of(
                "a/entry.js",
                """
                /** What this is. */
                // Why.
                const address = 'https://example.org'; // stays: there is more in its line
                /**
                 * @license MIT
                 */
                  /* Several
                     lines. */
                const end = 1;\
                """));
    assertThat(bundle)
        .contains("@license MIT", "'https://example.org'; // stays", "const end = 1;")
        .doesNotContain("What this is", "Why", "Several");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export default class {}",
        "import * as b from '../b.js';",
        "import b from '../b.js';",
        "import { b } from '../b.js'",
        "const b = await import('../b.js');",
        "const here = import.meta.url;",
        "import '../entry-of-nothing.js';",
        "import 'unknown';",
        "import './entry.js';"
      })
  void form_thatIsNotKnown_isRefused(String module) {
    assertThatThrownBy(() -> bundle(Map.of("a/entry.js", module, "b.js", "export const b = 1;")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("entry");
  }

  @Test
  void circle_isRefused() {
    assertThatThrownBy(() ->
            bundle(Map.of("a/entry.js", "import '../b.js';", "b.js", "import './a/entry.js';")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("import each other");
  }

  private static String bundle(Map<String, String> files) {
    return ModuleBundle.of("a/entry.js", address -> read(files, address), BARE);
  }

  private static String read(Map<String, String> files, String address) {
    if (!files.containsKey(address)) {
      throw new IllegalStateException("no file " + address);
    }
    return files.get(address);
  }

  private static List<String> addressesIn(String bundle) {
    return Pattern.compile("(?m)(?<=^// ).+")
        .matcher(bundle)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
