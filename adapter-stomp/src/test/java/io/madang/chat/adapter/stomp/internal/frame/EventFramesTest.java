package io.madang.chat.adapter.stomp.internal.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.kit.websocket.chat.EventCache;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.stomp.StompVersion;
import org.junit.jupiter.api.Test;

class EventFramesTest {

  private static final String BODY =
      "{\"roomId\":7,\"message\":\"안녕\",\"senderEmail\":\"alice3@example.org\",\"seq\":5,\"senderId\":3,"
          + "\"senderName\":\"alice\",\"sentAt\":\"2026-02-03T04:05:06.789012Z\","
          + "\"clientMessageId\":\"c-5\"}";

  private final EventFrames frames = new EventFrames(Samples.message(5, "안녕"));

  @Test
  void message_isThisFrameByteForByte() {
    assertThat(text(frames.message(head("sub-0")).orElseThrow())).isEqualTo(golden("sub-0"));
  }

  @Test
  void subscriptionId_isEscaped() {
    assertThat(text(frames.message(head("a:b\\c\nd")).orElseThrow()))
        .isEqualTo(golden("a\\cb\\\\c\\nd"));
  }

  @Test
  void event_goesToItsOwnTopic() {
    assertThat(text(frames.event(head("sub-0"))))
        .startsWith(
            "MESSAGE\nsubscription:sub-0\ndestination:/topic/7/events\nmessage-id:7-5\nseq:5\n"
                + "room-epoch:e1\ncontent-type:application/json\ncontent-length:")
        .contains("\n\n{\"type\":\"message-posted\"")
        .endsWith("}\0");
  }

  @Test
  void bytes_areSharedByAllWithTheSameId() {
    assertThat(frames.message(head("sub-0")).orElseThrow())
        .isSameAs(frames.message(head("sub-0")).orElseThrow());
    assertThat(frames.event(head("sub-0"))).isSameAs(frames.event(head("sub-0")));
  }

  @Test
  void manyIds_areAllRight() {
    for (int i = 0; i < 40; i++) {
      assertThat(text(frames.message(head("sub-" + i)).orElseThrow()))
          .isEqualTo(golden("sub-" + i));
      assertThat(text(frames.event(head("sub-" + i)))).contains("subscription:sub-" + i + "\n");
    }
    assertThat(text(frames.message(head("sub-39")).orElseThrow())).isEqualTo(golden("sub-39"));
  }

  @Test
  void otherEvents_areNoMessages() {
    EventFrames joined = new EventFrames(Samples.joined(1));
    assertThat(joined.message(head("sub-0"))).isEmpty();
    assertThat(text(joined.event(head("sub-0")))).contains("\"type\":\"participant-joined\"");
  }

  @Test
  void cache_givesTheSameFramesForTheSameEventOnly() {
    EventCache<EventFrames> cache = new EventCache<>(EventFrames::new);
    CommittedEvent first = Samples.message(5, "one");
    EventFrames of5 = cache.of(first);
    assertThat(cache.of(Samples.message(5, "one"))).isSameAs(of5);
    assertThat(text(cache.of(Samples.message(6, "two")).message(head("s")).orElseThrow()))
        .contains("\"message\":\"two\"", "message-id:7-6");
    assertThat(text(cache.of(first).message(head("s")).orElseThrow())).contains("one");
  }

  @Test
  void frameToAcknowledge_saysHow() {
    MessageHead head = MessageHead.of("s", StompVersion.V1_2, true);
    assertThat(text(frames.message(head).orElseThrow()))
        .startsWith("MESSAGE\nsubscription:s\nack:7-5\ndestination:/topic/7\nmessage-id:7-5\n");
    assertThat(text(frames.message(head("s")).orElseThrow())).doesNotContain("ack:");
  }

  @Test
  void subscriptionWithoutId_isNotNamed() {
    MessageHead head = MessageHead.of(null, StompVersion.V1_0, false);
    assertThat(text(frames.message(head).orElseThrow()))
        .startsWith("MESSAGE\ndestination:/topic/7\n");
  }

  private static MessageHead head(String id) {
    return MessageHead.of(id, StompVersion.V1_2, false);
  }

  private static String golden(String escapedId) {
    return "MESSAGE\nsubscription:"
        + escapedId
        + "\ndestination:/topic/7\nmessage-id:7-5\nseq:5\nroom-epoch:e1\n"
        + "content-type:application/json\ncontent-length:"
        + BODY.getBytes(UTF_8).length
        + "\n\n"
        + BODY
        + "\0";
  }

  private static String text(Frame frame) {
    return UTF_8.decode(frame.text()).toString();
  }
}
