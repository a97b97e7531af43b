package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.usecase.live.FollowEnd;
import io.madang.chat.application.usecase.live.FollowRoomResult;
import io.madang.chat.application.usecase.live.Following;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.room.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.messaging.Message;
import org.springframework.messaging.converter.JacksonJsonMessageConverter;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.web.socket.CloseStatus;

class RoomSubscriptionTest {

  private final RecordingSocket socket = new RecordingSocket();
  private final HandExecutor writers = new HandExecutor();
  private final StompSettings settings = Settings.queue(2, 10_000);
  private final StompSession session =
      new StompSession(new OutboundSession(socket, Settings.writers(writers), settings), settings);
  private final List<Message<?>> told = new ArrayList<>();
  private final Replies replies = new Replies(messaging());
  private final CountingHold hold = new CountingHold();

  @Test
  void messages_areQueuedAndOtherEventsPassedOver() {
    RoomSubscription subscription = held("/topic/7");
    assertThat(subscription.offer(Samples.joined(1))).isTrue();
    assertThat(subscription.offer(Samples.message(2, "hi"))).isTrue();
    writers.runAll();
    assertThat(socket.writes()).singleElement().asString().contains("message-id:7-2");
  }

  @Test
  void allEvents_areQueuedForTheEventsTopic() {
    RoomSubscription subscription = held("/topic/7/events");
    subscription.offer(Samples.joined(1));
    writers.runAll();
    assertThat(socket.writes()).singleElement().asString().contains("participant-joined");
  }

  @Test
  void fullQueue_refusesAndResumesOnceItHasDrained() {
    RoomSubscription subscription = held("/topic/7");
    fill(subscription);
    assertThat(hold.resumed).isZero();
    writers.runAll();
    assertThat(hold.resumed).isEqualTo(1);
  }

  @Test
  void drainedBeforeTheHoldWasThere_resumesWhenItComes() {
    RoomSubscription subscription = subscription("/topic/7");
    fill(subscription);
    writers.runAll();
    subscription.hold(hold);
    assertThat(hold.resumed).isEqualTo(1);
  }

  @Test
  void closedBeforeTheHoldWasThere_isClosedWhenItComes() {
    RoomSubscription subscription = subscription("/topic/7");
    subscription.close();
    subscription.hold(hold);
    assertThat(hold.closed).isEqualTo(1);
  }

  @Test
  void closed_queuesNothingMoreAndTakesEverything() {
    RoomSubscription subscription = held("/topic/7");
    subscription.close();
    for (int seq = 1; seq < 10; seq++) {
      assertThat(subscription.offer(Samples.message(seq, "late"))).isTrue();
    }
    writers.runAll();
    assertThat(socket.writes()).isEmpty();
  }

  @Test
  void closedWhileItWaitedForPlace_isNotKeptWaiting() {
    RoomSubscription subscription = held("/topic/7");
    fill(subscription);
    subscription.close();
    writers.runAll();
    assertThat(hold.resumed).isZero();
  }

  @Test
  void signal_isForTheEventsTopicOnly() {
    held("/topic/7").signal(moved());
    writers.runAll();
    assertThat(socket.writes()).isEmpty();
    held("/topic/7/events").signal(moved());
    writers.runAll();
    assertThat(socket.writes())
        .singleElement()
        .asString()
        .startsWith("MESSAGE\nsubscription:s\ndestination:/topic/7/events\nmessage-id:7-signal\n")
        .contains("read-cursor-moved")
        .doesNotContain("\nseq:");
  }

  @Test
  void signalWithoutPlace_isForgotten() {
    RoomSubscription subscription = held("/topic/7/events");
    for (int i = 0; i < 1_000; i++) {
      subscription.signal(moved());
    }
    writers.runAll();
    assertThat(String.join("", socket.writes()).split("\0")).hasSize(2);
    assertThat(hold.resumed).isZero();
  }

  @Test
  void ended_tellsTheSessionWhy() {
    RoomSubscription subscription = held("/topic/7");
    subscription.ended(FollowEnd.LEFT);
    assertThat(notice()).contains("\"not-a-participant\"", "\"subscription\":\"s\"");
    subscription.ended(FollowEnd.LOG_REBUILT);
    assertThat(notice()).contains("\"unavailable\"", "\"retryable\":true");
  }

  @Test
  void anUnreadableLog_isNotToBeTriedAgainAndKeepsTheConnection() {
    held("/topic/7").ended(FollowEnd.UNREADABLE);
    assertThat(notice()).contains("\"internal\"", "\"retryable\":false", "\"subscription\":\"s\"");
    assertThat(session.outbound().isClosing()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"LOG_REBUILT", "FAILED"})
  void interruption_isToldToWhoListensAndKeepsTheConnection(FollowEnd end) {
    session.addReplies("replies");
    held("/topic/7").ended(end);
    assertThat(notice())
        .contains("\"unavailable\"", "\"retryable\":true", "\"subscription\":\"s\"");
    assertThat(session.outbound().isClosing()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"LOG_REBUILT", "FAILED"})
  void interruption_closesTheConnectionOfWhoDoesNotListen(FollowEnd end) {
    session.addReplies("replies");
    session.remove("replies");
    RoomSubscription subscription = held("/topic/7");
    subscription.offer(Samples.message(1, "hi"));
    subscription.ended(end);
    writers.runAll();
    assertThat(socket.writes()).singleElement().asString().contains("message-id:7-1");
    assertThat(socket.closes()).containsExactly(CloseStatus.SERVICE_RESTARTED);
  }

  @Test
  void departure_keepsTheConnectionOfWhoDoesNotListenToo() {
    held("/topic/7").ended(FollowEnd.LEFT);
    writers.runAll();
    assertThat(session.outbound().isClosing()).isFalse();
    assertThat(socket.closes()).isEmpty();
  }

  @Test
  void sessionThatEnds_closesWhatItHears() {
    session.add(held("/topic/7"));
    session.end();
    assertThat(hold.closed).isEqualTo(1);
  }

  @Test
  void subscriptionToAnEndedSession_isClosedAtOnce() {
    session.end();
    session.add(held("/topic/7"));
    assertThat(hold.closed).isEqualTo(1);
  }

  @Test
  void anotherWithTheSameId_takesItsPlace() {
    session.add(held("/topic/7"));
    session.add(subscription("/topic/7/events"));
    assertThat(hold.closed).isEqualTo(1);
  }

  @Test
  void forgetting_sparesTheSuccessor() {
    RoomSubscription former = held("/topic/7");
    session.add(former);
    session.add(held("/topic/7"));
    session.forget(former);
    session.end();
    assertThat(hold.closed).isEqualTo(2);
  }

  private void fill(RoomSubscription subscription) {
    assertThat(subscription.offer(Samples.message(1, "a"))).isTrue();
    assertThat(subscription.offer(Samples.message(2, "b"))).isTrue();
    assertThat(subscription.offer(Samples.message(3, "c"))).isFalse();
  }

  private SimpMessagingTemplate messaging() {
    SimpMessagingTemplate messaging =
        new SimpMessagingTemplate((message, timeout) -> told.add(message));
    messaging.setMessageConverter(new JacksonJsonMessageConverter());
    return messaging;
  }

  private RoomSubscription held(String topic) {
    RoomSubscription subscription = subscription(topic);
    subscription.hold(hold);
    return subscription;
  }

  private RoomSubscription subscription(String topic) {
    return new RoomSubscription(
        session, "s", Destination.topic(topic).orElseThrow(), new FrameCache(), replies);
  }

  private String notice() {
    Object payload = told.getLast().getPayload();
    return payload instanceof byte[] bytes ? new String(bytes, UTF_8) : payload.toString();
  }

  private static ReadCursorMoved moved() {
    return new ReadCursorMoved(Samples.ROOM, Samples.ALICE.id(), new Sequence(1));
  }

  private static final class CountingHold implements Following {

    private int resumed;
    private int closed;

    @Override
    public CompletionStage<FollowRoomResult> outcome() {
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
