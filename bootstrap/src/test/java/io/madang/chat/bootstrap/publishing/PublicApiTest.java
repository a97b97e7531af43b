package io.madang.chat.bootstrap.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The public API does not change unnoticed. To accept a change, run this with {@code
 * -Dmadang.api.accept=true} and commits what is new in {@code api.txt}.
 */
class PublicApiTest {

  private static final String ACCEPT =
      "mvn -pl bootstrap -am verify -Dtest=PublicApiTest -Dit.test=none -Dmadang.api.accept=true";

  @ParameterizedTest
  @EnumSource
  void publicSignatures_areThoseThatWereAccepted(PublishedModule module) throws IOException {
    List<String> present = ApiText.of(module);
    Path accepted = module.acceptedApi();
    if (Boolean.getBoolean("madang.api.accept")) {
      Files.write(accepted, present);
    }
    assertThat(present).isNotEmpty();
    assertThat(present)
        .as("%s: if it is meant to be so, run: %s", accepted, ACCEPT)
        .isEqualTo(Files.readAllLines(accepted));
  }
}
