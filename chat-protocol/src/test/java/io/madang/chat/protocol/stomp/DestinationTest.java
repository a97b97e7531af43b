package io.madang.chat.protocol.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.room.RoomId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

  @Test
  void topic_isTheMessagesOfARoomOrAllItsEvents() {
    assertThat(Destination.parse("/topic/7")).contains(new Destination.Topic(new RoomId(7), false));
    assertThat(Destination.parse("/topic/7/events"))
        .contains(new Destination.Topic(new RoomId(7), true));
  }

  @Test
  void path_isWhatWasSubscribed() {
    for (String path :
        new String[] {
          "/topic/7",
          "/topic/9223372036854775807/events",
          "/user/queue/replies",
          "/user/queue/inbox"
        }) {
      assertThat(Destination.parse(path).orElseThrow())
          .isInstanceOfSatisfying(
              Destination.Source.class, place -> assertThat(place.path()).isEqualTo(path));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/publish/12", "/app/12", "/publish/0012"})
  void publish_hasTwoNames(String text) {
    assertThat(Destination.parse(text)).contains(new Destination.Publish(new RoomId(12)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/publish/12/typing", "/app/12/typing"})
  void typing_isBesidePublishing(String text) {
    assertThat(Destination.parse(text)).contains(new Destination.Typing(new RoomId(12)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/publish",
        "/publish/0/typing",
        "/publish/12/typing/",
        "/publish/12/Typing",
        "/publish/*/typing",
        "/topic/12/typing"
      })
  void anythingElse_isNoPlaceToType(String text) {
    assertThat(Destination.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/topic",
        "/topic/",
        "/topic/0",
        "/topic/-1",
        "/topic/+1",
        "/topic/1/",
        "/topic/1/event",
        "/topic/1/events/",
        "/topic/*",
        "/topic/**",
        "/topic/{id}",
        "/topic/%31",
        "/topic/١",
        "/topic/1\n",
        " /topic/1",
        "/Topic/1",
        "//topic/1",
        "/topic/9223372036854775808",
        "/topic/99999999999999999999",
        "/user/topic/1",
        "/user/queue/replies/",
        "/user/queue/*",
        "/queue/replies"
      })
  void anythingElse_isNoTopic(String text) {
    assertThat(Destination.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/publish/",
        "/publish/0",
        "/publish/1/",
        "/publish/1/events",
        "/app/x",
        "/apps/1",
        "/publish/1/TYPING"
      })
  void anythingElse_isNoPlaceToPublish(String text) {
    assertThat(Destination.parse(text)).isEmpty();
  }

  @Test
  void nothing_isNoPlace() {
    assertThat(Destination.parse(null)).isEmpty();
  }
}
