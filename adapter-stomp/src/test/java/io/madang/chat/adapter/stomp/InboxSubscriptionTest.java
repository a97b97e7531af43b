package io.madang.chat.adapter.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.room.RoomId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A client that reads slowly, with place for two frames. */
class InboxSubscriptionTest {

  private final StompSettings settings = Settings.queue(2, 10_000);
  private final RecordingSocket socket = new RecordingSocket();
  private final HandExecutor writer = new HandExecutor();
  private final StompSession session =
      Settings.session(new OutboundSession(socket, Settings.writers(writer), settings));
  private final SubscriptionName name = new SubscriptionName("in", "");
  private final InboxSubscription inbox =
      new InboxSubscription(session, name, MessageHead.of(name, StompVersion.V1_2, false), null);

  @Test
  void hintsWithoutPlace_becomeOneGreeting() {
    inbox.opened();
    for (int room = 1; room <= 9; room++) {
      inbox.changed(new RoomId(room));
    }
    writer.runAll();

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
    writer.runAll();

    assertThat(written()).isEmpty();
    assertThat(released).hasValue(1);
  }

  private String written() {
    return String.join("", socket.writes());
  }
}
