package io.madang.chat.adapter.stomp.internal.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.madang.chat.adapter.stomp.internal.frame.EventFrames;
import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.session.Sessions;
import io.madang.chat.adapter.stomp.internal.session.SlowClient;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.Following;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.websocket.chat.EventCache;
import io.madang.chat.protocol.stomp.Destination;
import io.madang.chat.protocol.stomp.StompVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A SUBSCRIBE is still being handled when its session ends. */
class StompSessionEndTest {

  private final StompSession session = Sessions.over(new SlowClient().queue(2, 10_000));
  private final ExecutorService reader = Executors.newSingleThreadExecutor();
  private final List<String> closing = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch halfAdded = new CountDownLatch(1);
  private final AtomicInteger lateClosed = new AtomicInteger();
  private Future<?> adding = CompletableFuture.completedFuture(null);

  @AfterEach
  void stop() {
    ended.countDown();
    reader.shutdownNow();
  }

  /**
   * While the session's end closes the second of two, one with the id of the first is added, and if
   * it finds the first in its place still, that is held up half-way until the end has come.
   */
  @Test
  void subscriptionThatIsAddedDuringTheEnd_isClosed() throws Exception {
    session.subscriptions().add(subscription("a", () -> closed("a")));
    session.subscriptions().add(subscription("b", () -> closed("b")));

    session.end();
    ended.countDown();
    adding.get(10, TimeUnit.SECONDS);

    assertThat(closing).contains("a", "b");
    assertThat(lateClosed).hasPositiveValue();
  }

  private void closed(String id) {
    if (closing.contains(id)) {
      halfAdded.countDown();
      waitForTheEnd();
      return;
    }
    closing.add(id);
    if (closing.size() == 2) {
      TopicSubscription late = subscription(closing.getFirst(), lateClosed::incrementAndGet);
      adding = reader.submit(() -> session.subscriptions().add(late));
      await().until(() -> adding.isDone() || halfAdded.getCount() == 0);
    }
  }

  private void waitForTheEnd() {
    try {
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private TopicSubscription subscription(String id, Runnable whenClosed) {
    SubscriptionName name = new SubscriptionName(id, "");
    TopicSubscription subscription =
        new TopicSubscription(
            session,
            new Destination.Topic(new RoomId(7), false),
            new TopicSubscription.Request(
                name, MessageHead.of(name.id(), StompVersion.V1_2, false), null),
            new EventCache<>(EventFrames::new));
    subscription.hold(new Hold(whenClosed));
    return subscription;
  }

  private record Hold(Runnable whenClosed) implements Following {

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
    public void resume() {}

    @Override
    public void close() {
      whenClosed.run();
    }
  }
}
