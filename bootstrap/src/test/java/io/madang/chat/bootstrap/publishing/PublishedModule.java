package io.madang.chat.bootstrap.publishing;

import java.nio.file.Path;

/** A module that others depend on, with the packages that it has. */
enum PublishedModule {
  CHAT_DOMAIN("chat-domain", "domain"),
  CHAT_APPLICATION("chat-application", "application"),
  CHAT_PROTOCOL("chat-protocol", "protocol"),
  CHAT_TESTKIT("chat-testkit", "testkit"),
  KIT_FANOUT("kit-fanout", "kit.fanout"),
  ADAPTER_PERSISTENCE("adapter-persistence", "adapter.persistence"),
  ADAPTER_REDIS("adapter-redis", "adapter.redis"),
  ADAPTER_NOTIFY("adapter-notify", "adapter.notify"),
  ADAPTER_BROKER("adapter-broker", "adapter.broker"),
  ADAPTER_AUTH("adapter-auth", "adapter.auth"),
  ADAPTER_WEB("adapter-web", "adapter.web"),
  KIT_WEBSOCKET("kit-websocket", "kit.websocket"),
  ADAPTER_STOMP("adapter-stomp", "adapter.stomp"),
  ADAPTER_WEBSOCKET("adapter-websocket", "adapter.websocket"),
  WEB_CLIENT("web-client", "webclient"),
  BOOTSTRAP("bootstrap", "bootstrap");

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final String folder;
  private final String packages;

  PublishedModule(String folder, String packages) {
    this.folder = folder;
    this.packages = "io.madang.chat." + packages;
  }

  static Path root() {
    return ROOT;
  }

  String artifact() {
    return folder;
  }

  String packages() {
    return packages;
  }

  Path folder() {
    return ROOT.resolve(folder);
  }

  /** The last accepted public API of the module. */
  Path acceptedApi() {
    return folder().resolve("api.txt");
  }

  @Override
  public String toString() {
    return folder;
  }
}
