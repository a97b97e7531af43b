package io.madang.chat.adapter.broker;

import io.madang.chat.testkit.contract.EventFanOutContract;
import io.madang.chat.testkit.fixture.FaultyProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/**
 * A real Apache Artemis in this JVM, behind a proxy that can freeze it, on a port that it keeps
 * when it is stopped and started again. It knows one user.
 */
final class TestBroker implements EventFanOutContract.Server, AutoCloseable {

  private final int port = freePort();
  private final FaultyProxy proxy;
  private @Nullable EmbeddedActiveMQ broker;

  TestBroker() {
    try {
      proxy = new FaultyProxy(port);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static TestBroker started() {
    TestBroker broker = new TestBroker();
    broker.start();
    return broker;
  }

  String uri() {
    return uri("madang", "right");
  }

  String uri(String user, String password) {
    return "stomp://" + user + ":" + password + "@127.0.0.1:" + proxy.port();
  }

  @Override
  public void start() {
    try {
      broker = new EmbeddedActiveMQ();
      broker.setConfiguration(configuration());
      broker.setSecurityManager(new OneUser());
      broker.start();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void stop() {
    try {
      if (broker != null) {
        broker.stop();
        broker = null;
      }
      proxy.dropAll();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void freeze() {
    proxy.swallow();
  }

  @Override
  public void thaw() {
    proxy.behave();
  }

  @Override
  public void close() {
    stop();
    try {
      proxy.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Configuration configuration() throws Exception {
    return new ConfigurationImpl()
        .setPersistenceEnabled(false)
        .setSecurityEnabled(true)
        .setJMXManagementEnabled(false)
        .addAcceptorConfiguration("stomp", "tcp://127.0.0.1:" + port + "?protocols=STOMP");
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  private static final class OneUser implements ActiveMQSecurityManager {

    @Override
    public boolean validateUser(String user, String password) {
      return "madang".equals(user) && "right".equals(password);
    }

    @Override
    public boolean validateUserAndRole(
        String user, String password, Set<Role> roles, CheckType type) {
      return validateUser(user, password);
    }
  }
}
