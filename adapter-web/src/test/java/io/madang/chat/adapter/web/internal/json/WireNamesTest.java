package io.madang.chat.adapter.web.internal.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.madang.chat.adapter.web.WebSettings;
import org.junit.jupiter.api.Test;

/** An application's naming strategy must not rename what our clients rely on. */
final class WireNamesTest {

  @Test
  void whatIsOnTheWire_keepsItsNames() {
    classes()
        .that()
        .areRecords()
        .and()
        .haveNameMatching(".*(Request|Response)")
        .should()
        .beAnnotatedWith(WireNames.class)
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(WebSettings.class));
  }
}
