package io.madang.chat.bootstrap.browser;

import io.madang.chat.bootstrap.e2e.Person;
import io.madang.chat.bootstrap.e2e.ServerNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.util.FileSystemUtils;

/** What the tests of the page share: a server with its store, the network, a browser. */
final class Stage implements AutoCloseable {

  /** What axe-core does itself when it looks at colours. */
  private static final List<String> ALWAYS_FORGIVEN = List.of("willReadFrequently");

  private final Browser browser;
  private final Path folder;
  private ServerNode server;
  private int people;
  private final Gateway gateway;
  private final List<String> forgiven = new ArrayList<>(ALWAYS_FORGIVEN);

  Stage(Browser browser, Path folder) {
    this.browser = browser;
    this.folder = folder;
    this.server = ServerNode.alone(folder.resolve("data"));
    this.gateway = new Gateway(server.port());
  }

  ServerNode server() {
    return server;
  }

  Gateway network() {
    return gateway;
  }

  /** Whatever the name, the address is one, and another one each time. */
  Person person(String name) {
    return person(name, "member");
  }

  Person person(String name, String account) {
    return Person.at(server, name, account + ++people + "@madang.test");
  }

  /** A window that shows the page to a stranger. */
  ChatWindow window() {
    return new ChatWindow(browser, browser.open(), gateway.url()).visit();
  }

  /** A window in which this person is logged in. */
  ChatWindow windowOf(Person person) {
    return emptyWindow().startAs(person).visit();
  }

  /** A window before its first page. */
  ChatWindow emptyWindow() {
    return new ChatWindow(browser, browser.open(), gateway.url());
  }

  /** Stops the server and starts it again over the same data; the pages notice. */
  void restartServer() {
    server.close();
    server = ServerNode.alone(folder.resolve("data"));
    gateway.leadTo(server.port());
  }

  /** A page may complain about this: the test breaks something on purpose. */
  void forgive(String... complaints) {
    forgiven.addAll(List.of(complaints));
  }

  /** Closes the windows; returns the errors that pages reported and no test expected. */
  List<String> clear() {
    gateway.mend();
    Predicate<String> isForgiven = complaint -> forgiven.stream().anyMatch(complaint::contains);
    List<String> complaints = browser.complaints().stream().filter(isForgiven.negate()).toList();
    browser.closeWindows(gateway.url());
    forgiven.clear();
    forgiven.addAll(ALWAYS_FORGIVEN);
    return complaints;
  }

  @Override
  public void close() throws IOException {
    browser.close();
    gateway.close();
    server.close();
    FileSystemUtils.deleteRecursively(folder);
  }
}
