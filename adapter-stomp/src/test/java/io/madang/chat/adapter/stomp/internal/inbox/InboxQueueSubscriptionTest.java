package io.madang.chat.adapter.stomp.internal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.session.Sessions;
import io.madang.chat.adapter.stomp.internal.session.SlowClient;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.protocol.stomp.StompVersion;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A client that reads slowly, with place for two frames. */
class InboxQueueSubscriptionTest {

  private final SlowClient client = new SlowClient();
  private final StompSession session = Sessions.over(client.queue(2, 10_000));
  private final SubscriptionName name = new SubscriptionName("in", "");
  private final InboxQueueSubscription inbox =
      new InboxQueueSubscription(
          session, name, MessageHead.of(name.id(), StompVersion.V1_2, false), null);

  @Test
  void hintsWithoutPlace_becomeOneGreeting() {
    inbox.opened();
    for (int room = 1; room <= 9; room++) {
      inbox.changed(new RoomId(room));
    }
    client.read();

    assertThat(written())
        .contains("\"roomId\":1}")
        .doesNotContain("\"roomId\":2}")
        .containsPattern("(?s)hello.*room-changed.*hello");
    assertThat(written().split("hello", -1)).hasSize(3);
  }

  @Test
  void closed_itSaysNothingMoreAndLetsGo() {
    AtomicInteger released = new AtomicInteger();
    inbox.close();
    inbox.hold(released::incrementAndGet);
    inbox.opened();
    inbox.changed(new RoomId(1));
    client.read();

    assertThat(written()).isEmpty();
    assertThat(released).hasValue(1);
  }

  private String written() {
    return String.join("", client.messages());
  }
}
