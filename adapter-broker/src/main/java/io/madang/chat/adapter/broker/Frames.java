package io.madang.chat.adapter.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompEncoder;
import io.madang.chat.protocol.stomp.StompVersion;
import java.time.Duration;
import java.util.Arrays;

/**
 * The frames of a node. A subscription has the kit's channel as its id. What waits at the broker
 * for longer than seconds is of no use to anybody, so it expires: by {@code expires} at ActiveMQ,
 * by {@code x-message-ttl} at RabbitMQ, which also drops the queues of nodes that are gone.
 */
final class Frames {

  private static final StompVersion VERSION = StompVersion.V1_2;
  private static final Duration USEFUL = Duration.ofSeconds(10);

  private Frames() {}

  static byte[] connect(BrokerAddress address) {
    StompEncoder frame =
        StompEncoder.frame(StompCommand.CONNECT, VERSION)
            .header("accept-version", VERSION.number())
            .header("host", address.vhost())
            .header("heart-beat", "10000,10000");
    if (address.user() != null) {
      frame.header("login", address.user()).header("passcode", address.password());
    }
    return frame.bytes();
  }

  /** The receipt, whose id is the channel too, says that it has taken effect. */
  static byte[] subscribe(String channel, String destination) {
    return StompEncoder.frame(StompCommand.SUBSCRIBE, VERSION)
        .header("id", channel)
        .header("destination", destination)
        .header("receipt", channel)
        .header("subscription-type", "MULTICAST")
        .header("x-message-ttl", USEFUL.toMillis())
        .header("x-expires", USEFUL.multipliedBy(6).toMillis())
        .bytes();
  }

  static byte[] unsubscribe(String channel, String destination) {
    return StompEncoder.frame(StompCommand.UNSUBSCRIBE, VERSION)
        .header("id", channel)
        .header("destination", destination)
        .bytes();
  }

  static byte[] send(String destination, byte[] message) {
    String head =
        StompEncoder.frame(StompCommand.SEND, VERSION)
            .header("destination", destination)
            .header("destination-type", "MULTICAST")
            .header("expires", System.currentTimeMillis() + USEFUL.toMillis())
            .header("content-type", "application/octet-stream")
            .header("content-length", message.length)
            .beginning();
    byte[] begin = (head + "\n").getBytes(UTF_8);
    byte[] frame = Arrays.copyOf(begin, begin.length + message.length + 1);
    System.arraycopy(message, 0, frame, begin.length, message.length);
    return frame;
  }
}
