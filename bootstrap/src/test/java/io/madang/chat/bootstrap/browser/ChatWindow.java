package io.madang.chat.bootstrap.browser;

import static org.awaitility.Awaitility.await;

import io.madang.chat.bootstrap.e2e.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import tools.jackson.databind.json.JsonMapper;

/** A window with the page in it, used as a person uses it: by what can be seen. */
final class ChatWindow {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(40);
  private static final Path SCREENSHOTS =
      Path.of(System.getProperty("screenshots.dir", "target/screenshots"));

  /**
   * Finds what can be seen, also inside the elements of the page: a selector's parts may stand on
   * different sides of their borders.
   */
  private static final String FIND =
      """
      const text = (element) => seen((element.shadowRoot ?? element).textContent);
      const seen = (text) => (text ?? '').replace(/[\\u2068\\u2069]/g, '');
      const find = (selectors) => {
        const wanted = selectors.split(/, /).map((each) => each.match(/(?:\\[[^\\]]*\\]|[^\\s[])+/g));
        const around = (element) => element.parentElement ?? element.getRootNode().host ?? null;
        const fits = (element, parts) => {
          if (!element.matches(parts.at(-1))) return false;
          let left = parts.length - 1;
          for (let each = around(element); each && left > 0; each = around(each)) {
            if (each.matches(parts[left - 1])) left--;
          }
          return left === 0;
        };
        const found = [];
        const walk = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (wanted.some((parts) => fits(element, parts))) found.push(element);
            if (element.shadowRoot) walk(element.shadowRoot);
          }
        };
        walk(document);
        return found.filter((element) => element.checkVisibility({ visibilityProperty: true }));
      };
      """;

  private final Browser browser;
  private final String handle;
  private final String url;

  ChatWindow(Browser browser, String handle, String url) {
    this.browser = browser;
    this.handle = handle;
    this.url = url;
    resize(1200, 760, false);
    scheme("light");
    // Each window is somebody's own screen, and they look at it.
    command("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
  }

  ChatWindow visit() {
    return visit("");
  }

  ChatWindow visit(String path) {
    driver().get(url + path);
    return this;
  }

  ChatWindow reload() {
    driver().navigate().refresh();
    return this;
  }

  /**
   * Pages start with the session that a login would have given; the login itself is tested once.
   */
  ChatWindow startAs(Person person) {
    var session = Map.of("id", person.id(), "email", person.email(), "token", person.token());
    JsonMapper json = JsonMapper.shared();
    return startWith(
        "sessionStorage.setItem('madang.session', %s)"
            .formatted(json.writeValueAsString(json.writeValueAsString(session))));
  }

  /** Runs before each page of this window does. */
  ChatWindow startWith(String script) {
    command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    return this;
  }

  ChatWindow openRoom(long room) {
    script("location.hash = '#room-' + arguments[0]", room);
    one("textarea");
    return this;
  }

  ChatWindow say(String text) {
    one("textarea").sendKeys(text, Keys.ENTER);
    return this;
  }

  /** What the log shows, top to bottom. */
  List<String> messages() {
    return texts(".bubble");
  }

  List<String> texts(String selector) {
    return strings("return find(arguments[0]).map((each) => text(each).trim())", selector);
  }

  List<String> attributes(String selector, String attribute) {
    return strings(
        "return find(arguments[0]).map((each) => each.getAttribute(arguments[1]) ?? 'none')",
        selector,
        attribute);
  }

  WebElement one(String selector) {
    return one(selector, "");
  }

  /** The first that can be seen and holds this text. Waits for it. */
  WebElement one(String selector, String text) {
    return await(selector + " with \"" + text + "\"")
        .pollInterval(POLL)
        .atMost(PATIENCE)
        .until(() -> find(selector, text), found -> found != null);
  }

  ChatWindow click(String selector) {
    return click(selector, "");
  }

  ChatWindow click(String selector, String text) {
    WebElement wanted = one(selector, text);
    // The driver takes it for visible also where a scrolled list ends above it.
    driver().executeScript("arguments[0].scrollIntoView({ block: 'nearest' })", wanted);
    wanted.click();
    return this;
  }

  ChatWindow awaitGone(String selector) {
    await(selector + " to go")
        .pollInterval(POLL)
        .atMost(PATIENCE)
        .until(() -> texts(selector).isEmpty());
    return this;
  }

  ChatWindow awaitMessages(Predicate<List<String>> condition) {
    await("messages in the window")
        .pollInterval(POLL)
        .atMost(PATIENCE)
        .until(this::messages, condition);
    return this;
  }

  ChatWindow awaitTrue(String script, Object... values) {
    await(script)
        .pollInterval(POLL)
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> Boolean.TRUE.equals(script(script, values)));
    return this;
  }

  /** Runs in the page; {@code find(selector)} finds what can be seen. */
  Object script(String script, Object... values) {
    return driver().executeScript(FIND + script, values);
  }

  Object asyncScript(String script, Object... values) {
    return driver().executeAsyncScript(FIND + script, values);
  }

  void command(String name, Map<String, Object> parameters) {
    browser.command(handle, name, parameters);
  }

  ChatWindow resize(int width, int height, boolean mobile) {
    command(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
    command("Emulation.setTouchEmulationEnabled", Map.of("enabled", mobile));
    return this;
  }

  ChatWindow scheme(String lightOrDark) {
    command(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", lightOrDark),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  ChatWindow allowNotifications() {
    command(
        "Browser.grantPermissions", Map.of("permissions", List.of("notifications"), "origin", url));
    return this;
  }

  /** What the browser itself knows of the network. */
  ChatWindow online(boolean isOnline) {
    command("Network.enable", Map.of());
    command(
        "Network.emulateNetworkConditions",
        Map.of(
            "offline", !isOnline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    return this;
  }

  ChatWindow language(String code) {
    script("localStorage.setItem('madang.language', arguments[0])", code);
    return reload();
  }

  void screenshot(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver().getScreenshotAs(OutputType.BYTES));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private WebElement find(String selector, String text) {
    return (WebElement)
        script(
            "return find(arguments[0]).find((each) => text(each).includes(arguments[1])"
                + " || seen(each.getAttribute('aria-label')).includes(arguments[1]))",
            selector,
            text);
  }

  @SuppressWarnings("unchecked")
  private List<String> strings(String script, Object... values) {
    return (List<String>) script(script, values);
  }

  private ChromeDriver driver() {
    return browser.in(handle);
  }
}
