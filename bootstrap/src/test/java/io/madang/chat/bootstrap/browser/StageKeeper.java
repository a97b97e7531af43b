package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Sets the one {@link Stage} up for the first test that needs it, and takes it down after the last.
 */
final class StageKeeper implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(StageKeeper.class);
  private static final String HOW_TO_INSTALL =
      "No Chromium with chromedriver is installed, so the page is not tested in a browser."
          + " On Debian: apt-get install chromium chromium-driver";

  /** What starting a browser came to; the store wants a value also when there is none. */
  private record Result(Stage stage) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      if (stage != null) {
        stage.close();
      }
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    if (result(context).stage() == null) {
      System.out.println(HOW_TO_INSTALL);
      // Where the build is judged, a test that did not run must not look like one that passed.
      assertThat(System.getenv("CI")).as(HOW_TO_INSTALL).isNull();
      Assumptions.abort(HOW_TO_INSTALL);
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (result(context).stage() != null) {
      assertThat(stage(context).clear()).as("what the pages complained about").isEmpty();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Stage.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return stage(context);
  }

  private static Stage stage(ExtensionContext context) {
    return result(context).stage();
  }

  private static Result result(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(Result.class, ignored -> setUp(), Result.class);
  }

  private static Result setUp() {
    try {
      Path folder = Files.createTempDirectory("madang-browser");
      return new Result(
          Browser.start(folder.resolve("profile"))
              .map(browser -> new Stage(browser, folder))
              .orElse(null));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
