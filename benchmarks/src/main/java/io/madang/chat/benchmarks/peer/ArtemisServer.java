package io.madang.chat.benchmarks.peer;

import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** Apache Artemis with STOMP over WebSocket. Nobody logs in, nothing is stored. */
final class ArtemisServer {

  private ArtemisServer() {}

  public static void main(String[] args) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration(args[0]));
    broker.start();
    Thread.currentThread().join();
  }

  static String version() {
    return Configuration.class.getPackage().getImplementationVersion() == null
        ? ""
        : Configuration.class.getPackage().getImplementationVersion();
  }

  private static Configuration configuration(String port) throws Exception {
    String acceptor =
        "tcp://127.0.0.1:%s?protocols=STOMP;multicastPrefix=/topic/;webSocketEncoderType=text"
            .formatted(port);
    AddressSettings settings =
        new AddressSettings()
            .setAddressFullMessagePolicy(AddressFullMessagePolicy.BLOCK)
            .setMaxSizeBytes(512 << 20)
            .setAutoCreateAddresses(true)
            .setAutoCreateQueues(true);
    return new ConfigurationImpl()
        .setPersistenceEnabled(false)
        .setSecurityEnabled(false)
        .setJMXManagementEnabled(false)
        .addAcceptorConfiguration("stomp", acceptor)
        .addAddressSetting("#", settings);
  }
}
