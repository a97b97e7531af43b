package io.madang.chat.bootstrap.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * One Chromium, with as many windows as are asked for. Each window is another session of the page.
 */
final class Browser implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");

  private final ChromeDriver driver;
  private final String first;
  private String current;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
    this.first = driver.getWindowHandle();
    this.current = first;
  }

  /** Empty when this machine has no browser with a driver. */
  static Optional<Browser> start(Path profile) {
    return BROWSERS.stream()
        .flatMap(name -> onPath(name).stream())
        .findFirst()
        .flatMap(browser -> onPath("chromedriver").map(driver -> start(browser, driver, profile)));
  }

  private static Browser start(File browser, File driver, Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        // Pages of the address bar, drawn for each window and seen by nobody.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",
        "--disable-backgrounding-occluded-windows",
        "--disable-renderer-backgrounding",
        "--lang=en-US",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    // Named, so that nothing is looked for on the network.
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver).usingAnyFreePort().build();
    ChromeDriver started = new ChromeDriver(service, options);
    started.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    return new Browser(started);
  }

  private static Optional<File> onPath(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .map(Path::toFile)
        .findFirst();
  }

  /** The handle of a new empty window. */
  String open() {
    in(first);
    driver.switchTo().newWindow(WindowType.WINDOW);
    current = driver.getWindowHandle();
    return current;
  }

  /** The driver, with this window in front. */
  ChromeDriver in(String window) {
    if (!window.equals(current)) {
      driver.switchTo().window(window);
      current = window;
    }
    return driver;
  }

  void command(String window, String name, Map<String, Object> parameters) {
    in(window).executeCdpCommand(name, parameters);
  }

  /** Closes all windows, and forgets what the pages keep beyond them. */
  void closeWindows(String origin) {
    command(
        first,
        "Storage.clearDataForOrigin",
        Map.of("origin", origin, "storageTypes", "local_storage,service_workers"));
    for (String window : driver.getWindowHandles()) {
      if (!window.equals(first)) {
        in(window).close();
      }
    }
    driver.switchTo().window(first);
    current = first;
  }

  /** What the pages complained about since the last call: errors, and what a policy refused. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
