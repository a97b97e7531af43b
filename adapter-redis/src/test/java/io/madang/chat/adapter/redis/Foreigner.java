package io.madang.chat.adapter.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;

/** Somebody who may publish in Redis, and says there whatever they like. */
final class Foreigner implements AutoCloseable {

  private final RedisClient client;
  private final RedisCommands<byte[], byte[]> commands;

  Foreigner(String uri) {
    client = RedisClient.create(RedisURI.create(uri));
    commands = client.connect(ByteArrayCodec.INSTANCE).sync();
  }

  /** What a node of the tests' cluster would make of this envelope now. */
  static byte[] sign(String channel, byte[] envelope) {
    return new ClusterKey(Node.KEY).sign(channel, envelope, System.currentTimeMillis());
  }

  void publish(String channel, byte[] message) {
    commands.publish(channel.getBytes(UTF_8), message);
  }

  @Override
  public void close() {
    client.close();
  }
}
