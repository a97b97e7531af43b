package io.madang.chat.bootstrap.e2e;

import io.madang.chat.bootstrap.MadangApplication;
import io.madang.chat.testkit.client.ChatHttp;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A complete server in this JVM, on a free port. */
public final class ServerNode implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final int port;

  private ServerNode(List<String> settings) {
    context = MadangApplication.start(settings.toArray(String[]::new));
    port = ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  /** A server with no setting but its data directory. */
  public static ServerNode alone(Path dataDir, String... more) {
    List<String> settings = new ArrayList<>(List.of(more));
    settings.add("--madang.data-dir=" + dataDir);
    return start(settings);
  }

  public static ServerNode start(List<String> settings) {
    List<String> all = new ArrayList<>(settings);
    all.add("--server.port=0");
    return new ServerNode(all);
  }

  public int port() {
    return port;
  }

  /** A part of the server, for what would take too long from outside. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** All parts of a kind. */
  <T> Collection<T> parts(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** Requests of a stranger. */
  public ChatHttp http() {
    return ChatHttp.to(http("/"));
  }

  public URI http(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  public URI socket(String path) {
    return URI.create("ws://localhost:" + port + path);
  }

  @Override
  public void close() {
    context.close();
  }
}
