package io.madang.chat.adapter.stomp.internal.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.adapter.stomp.internal.frame.EventFrames;
import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.frame.Samples;
import io.madang.chat.adapter.stomp.internal.session.RepliesSubscription;
import io.madang.chat.adapter.stomp.internal.session.Sessions;
import io.madang.chat.adapter.stomp.internal.session.SlowClient;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.Following;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.kit.websocket.chat.EventCache;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import io.madang.chat.protocol.stomp.Destination;
import io.madang.chat.protocol.stomp.StompVersion;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.socket.CloseStatus;

class TopicSubscriptionTest {

  private final SlowClient client = new SlowClient();
  private final StompSession session = Sessions.over(client.queue(2, 10_000));
  private final RepliesSubscription replies = replies(session.outbound());
  private final CountingHold hold = new CountingHold();

  @Test
  void messages_areQueuedAndOtherEventsPassedOver() {
    TopicSubscription subscription = held("/topic/7");
    assertThat(subscription.offer(Samples.joined(1))).isTrue();
    assertThat(subscription.offer(Samples.message(2, "hi"))).isTrue();
    client.read();
    assertThat(client.messages()).singleElement().asString().contains("message-id:7-2");
  }

  @Test
  void allEvents_areQueuedForTheEventsTopic() {
    TopicSubscription subscription = held("/topic/7/events");
    subscription.offer(Samples.joined(1));
    client.read();
    assertThat(client.messages()).singleElement().asString().contains("participant-joined");
  }

  @Test
  void fullQueue_refusesAndResumesOnceItHasDrained() {
    TopicSubscription subscription = held("/topic/7");
    fill(subscription);
    assertThat(hold.resumed).isZero();
    client.read();
    assertThat(hold.resumed).isEqualTo(1);
  }

  @Test
  void drainedBeforeTheHoldWasThere_resumesWhenItComes() {
    TopicSubscription subscription = subscription("/topic/7");
    fill(subscription);
    client.read();
    subscription.hold(hold);
    assertThat(hold.resumed).isEqualTo(1);
  }

  @Test
  void closedBeforeTheHoldWasThere_isClosedWhenItComes() {
    TopicSubscription subscription = subscription("/topic/7");
    subscription.close();
    subscription.hold(hold);
    assertThat(hold.closed).isEqualTo(1);
  }

  @Test
  void closed_queuesNothingMoreAndTakesEverything() {
    TopicSubscription subscription = held("/topic/7");
    subscription.close();
    for (int seq = 1; seq < 10; seq++) {
      assertThat(subscription.offer(Samples.message(seq, "late"))).isTrue();
    }
    client.read();
    assertThat(client.messages()).isEmpty();
  }

  @Test
  void closedWhileItWaitedForPlace_isNotKeptWaiting() {
    TopicSubscription subscription = held("/topic/7");
    fill(subscription);
    subscription.close();
    client.read();
    assertThat(hold.resumed).isZero();
  }

  @Test
  void signal_isForTheEventsTopicOnly() {
    held("/topic/7").signal(moved());
    client.read();
    assertThat(client.messages()).isEmpty();
    held("/topic/7/events").signal(moved());
    client.read();
    assertThat(client.messages())
        .singleElement()
        .asString()
        .startsWith("MESSAGE\nsubscription:s\ndestination:/topic/7/events\nmessage-id:7-signal-")
        .contains("read-cursor-moved")
        .doesNotContain("\nseq:");
  }

  @Test
  void signalWithoutPlace_isForgotten() {
    TopicSubscription subscription = held("/topic/7/events");
    for (int i = 0; i < 1_000; i++) {
      subscription.signal(moved());
    }
    client.read();
    assertThat(String.join("", client.messages()).split("\0")).hasSize(2);
    assertThat(hold.resumed).isZero();
  }

  @Test
  void ended_tellsTheSessionWhy() {
    session.subscriptions().add(replies);
    TopicSubscription subscription = held("/topic/7");
    subscription.ended(FollowEnd.LEFT);
    assertThat(notice()).contains("\"not-a-participant\"", "\"subscription\":\"s\"");
    subscription.ended(FollowEnd.LOG_REBUILT);
    assertThat(notice()).contains("\"unavailable\"", "\"retryable\":true");
  }

  @Test
  void anUnreadableLog_isNotToBeTriedAgainAndKeepsTheConnection() {
    session.subscriptions().add(replies);
    held("/topic/7").ended(FollowEnd.UNREADABLE);
    assertThat(notice()).contains("\"internal\"", "\"retryable\":false", "\"subscription\":\"s\"");
    assertThat(session.outbound().isClosing()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"LOG_REBUILT", "FAILED"})
  void interruption_isToldToWhoListensAndKeepsTheConnection(FollowEnd end) {
    session.subscriptions().add(replies);
    held("/topic/7").ended(end);
    assertThat(notice())
        .contains("\"unavailable\"", "\"retryable\":true", "\"subscription\":\"s\"");
    assertThat(session.outbound().isClosing()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"LOG_REBUILT", "FAILED"})
  void interruption_closesTheConnectionOfWhoDoesNotListen(FollowEnd end) {
    session.subscriptions().add(replies);
    session.subscriptions().remove(replies.name(), () -> {});
    TopicSubscription subscription = held("/topic/7");
    subscription.offer(Samples.message(1, "hi"));
    subscription.ended(end);
    client.read();
    assertThat(client.messages()).singleElement().asString().contains("message-id:7-1");
    assertThat(client.closes()).containsExactly(CloseStatus.SERVICE_RESTARTED);
  }

  @Test
  void departure_keepsTheConnectionOfWhoDoesNotListenToo() {
    held("/topic/7").ended(FollowEnd.LEFT);
    client.read();
    assertThat(session.outbound().isClosing()).isFalse();
    assertThat(client.closes()).isEmpty();
  }

  @Test
  void sessionThatEnds_closesWhatItHears() {
    session.subscriptions().add(held("/topic/7"));
    session.end();
    assertThat(hold.closed).isEqualTo(1);
  }

  @Test
  void subscriptionToAnEndedSession_isClosedAtOnce() {
    session.end();
    session.subscriptions().add(held("/topic/7"));
    assertThat(hold.closed).isEqualTo(1);
  }

  @Test
  void anotherWithTheSameId_takesItsPlace() {
    session.subscriptions().add(held("/topic/7"));
    session.subscriptions().add(subscription("/topic/7/events"));
    assertThat(hold.closed).isEqualTo(1);
  }

  @Test
  void forgetting_sparesTheSuccessor() {
    TopicSubscription former = held("/topic/7");
    session.subscriptions().add(former);
    session.subscriptions().add(held("/topic/7"));
    session.subscriptions().forget(former);
    session.end();
    assertThat(hold.closed).isEqualTo(2);
  }

  private void fill(TopicSubscription subscription) {
    assertThat(subscription.offer(Samples.message(1, "a"))).isTrue();
    assertThat(subscription.offer(Samples.message(2, "b"))).isTrue();
    assertThat(subscription.offer(Samples.message(3, "c"))).isFalse();
  }

  private static RepliesSubscription replies(OutboundQueue outbound) {
    SubscriptionName name = new SubscriptionName("replies", "");
    return new RepliesSubscription(outbound, name, head(name));
  }

  private static MessageHead head(SubscriptionName name) {
    return MessageHead.of(name.id(), StompVersion.V1_2, false);
  }

  private TopicSubscription held(String topic) {
    TopicSubscription subscription = subscription(topic);
    subscription.hold(hold);
    return subscription;
  }

  private TopicSubscription subscription(String topic) {
    SubscriptionName name = new SubscriptionName("s", "");
    Destination.Topic place = (Destination.Topic) Destination.parse(topic).orElseThrow();
    return new TopicSubscription(
        session,
        place,
        new TopicSubscription.Request(name, head(name), null),
        new EventCache<>(EventFrames::new));
  }

  private String notice() {
    client.read();
    return client.messages().getLast();
  }

  private static ReadCursorMoved moved() {
    return new ReadCursorMoved(Samples.ROOM, Samples.ALICE.id(), new Sequence(1));
  }

  private static final class CountingHold implements Following {

    private int resumed;
    private int closed;

    @Override
    public CompletionStage<Void> settled() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletionStage<FollowRoomResult> outcome() {
      return new CompletableFuture<>();
    }

    @Override
    public CompletionStage<Void> ended() {
      return new CompletableFuture<>();
    }

    @Override
    public void resume() {
      resumed++;
    }

    @Override
    public void close() {
      closed++;
    }
  }
}
