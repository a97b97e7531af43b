package io.madang.chat.adapter.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.RoomBroadcast;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.fanout.ClusterFanOut;
import io.madang.chat.kit.fanout.FanOutStats;
import java.time.Duration;

/** One node of a cluster: its fan-out, with a quick beat, and its listener. */
record Node(ClusterFanOut fanOut, RecordingListener listener) implements AutoCloseable {

  static final Duration BEAT = Duration.ofMillis(100);
  static final byte[] KEY = "a key of at least thirty-two bytes".getBytes(US_ASCII);

  static Node at(String uri) {
    return started(builder(uri));
  }

  /** As all nodes of these tests are; a test may tell it more before it is started. */
  static ClusterFanOut.Builder builder(String uri) {
    return ClusterFanOut.over(RedisWire.at(uri)).key(KEY).partitions(8).prefix("t").beat(BEAT);
  }

  static Node started(ClusterFanOut.Builder settings) {
    Node node = new Node(settings.build(), new RecordingListener());
    node.fanOut.start(node.listener);
    return node;
  }

  static Node connectedTo(String uri) {
    Node node = at(uri);
    node.awaitConnected();
    return node;
  }

  void awaitConnected() {
    await("connected").until(fanOut::connected);
  }

  /** Follows it, and returns when it takes effect. */
  void follow(long room) {
    int before = listener.misses();
    fanOut.subscribe(audience(room));
    await("follows").until(() -> listener.misses() > before);
  }

  void unfollow(long room) {
    fanOut.unsubscribe(audience(room));
  }

  static Audience audience(long room) {
    return new Audience.OfRoom(new RoomId(room));
  }

  void publish(RoomBroadcast news) {
    fanOut.publish(news);
  }

  void awaitHeard(RoomBroadcast news) {
    await("heard").until(() -> listener.news().contains(news));
  }

  FanOutStats stats() {
    return fanOut.stats();
  }

  @Override
  public void close() {
    fanOut.close();
  }
}
