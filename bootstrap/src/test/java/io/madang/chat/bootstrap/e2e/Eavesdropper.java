package io.madang.chat.bootstrap.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * An attacker on Redis who receives the messages between nodes about rooms, and publishes there
 * too.
 */
final class Eavesdropper implements AutoCloseable {

  private final RedisClient client;
  private final RedisCommands<byte[], byte[]> commands;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  Eavesdropper(String uri) {
    client = RedisClient.create(RedisURI.create(uri));
    commands = client.connect(ByteArrayCodec.INSTANCE).sync();
    StatefulRedisPubSubConnection<byte[], byte[]> listening =
        client.connectPubSub(ByteArrayCodec.INSTANCE);
    listening.addListener(
        new RedisPubSubAdapter<>() {
          @Override
          public void message(byte[] pattern, byte[] channel, byte[] message) {
            heard.add(new Heard(channel, message));
          }
        });
    listening.sync().psubscribe("madang:v1:p*".getBytes(US_ASCII));
  }

  /** The message between nodes that has these words in it. */
  Heard await(String words) {
    Awaitility.await("heard " + words)
        .until(() -> heard.stream().anyMatch(each -> each.says(words)));
    return heard.stream().filter(each -> each.says(words)).findFirst().orElseThrow();
  }

  /** Publishes to the channel of a received message. */
  void say(Heard where, byte[] message) {
    commands.publish(where.channel, message);
  }

  @Override
  public void close() {
    client.close();
  }

  /** A received message: a header of 19 bytes, a document, and a signature of 24 bytes. */
  static final class Heard {

    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    private final byte[] channel;
    private final byte[] message;

    private Heard(byte[] channel, byte[] message) {
      this.channel = channel;
      this.message = message;
    }

    /** Forgeries about the room, each of the next event or of an earlier one. */
    List<byte[]> forgeries() {
      byte[] unsigned = Arrays.copyOf(next(), message.length - 24);
      byte[] otherSpeaker = next();
      otherSpeaker[2] ^= 1;
      byte[] bitFlipped = message.clone();
      bitFlipped[message.length / 2] ^= 1;
      byte[] truncated = Arrays.copyOf(message, message.length - 1);
      return List.of(next(), unsigned, otherSpeaker, bitFlipped, truncated);
    }

    /** Byte for byte the same, but for the number. */
    private byte[] next() {
      Matcher number = SEQ.matcher(new String(message, ISO_8859_1));
      return number
          .replaceFirst(found -> "\"seq\":" + (Long.parseLong(found.group(1)) + 1))
          .getBytes(ISO_8859_1);
    }

    private boolean says(String words) {
      return new String(message, US_ASCII).contains(words);
    }
  }
}
