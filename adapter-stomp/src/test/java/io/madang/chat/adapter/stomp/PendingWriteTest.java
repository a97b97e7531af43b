package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

/** Writes that do not end at once, because the client has to read first. */
class PendingWriteTest {

  private final RecordingSocket socket = new RecordingSocket();
  private final HandExecutor writers = new HandExecutor();
  private final SlowOutlet outlet = new SlowOutlet();
  private final OutboundSession session =
      new OutboundSession(socket, outlet, Settings.writers(writers), Settings.queue(4, 100));

  @Test
  void whatComesMeanwhile_leavesAfterIt() {
    session.send("a".getBytes(UTF_8));
    writers.runAll();
    session.send("b".getBytes(UTF_8));
    session.send("c".getBytes(UTF_8));
    writers.runAll();
    assertThat(outlet.begun).containsExactly("a");
    outlet.end(null);
    writers.runAll();
    assertThat(outlet.begun).containsExactly("a", "bc");
  }

  @Test
  void close_waitsForIt() {
    session.send("a".getBytes(UTF_8));
    writers.runAll();
    session.close(CloseStatus.NORMAL);
    writers.runAll();
    assertThat(socket.closes()).isEmpty();
    outlet.end(null);
    writers.runAll();
    assertThat(socket.closes()).containsExactly(CloseStatus.NORMAL);
  }

  @Test
  void whoWasRefused_isCalledWhenItHasLeft() {
    AtomicInteger calls = new AtomicInteger();
    session.send("a".getBytes(UTF_8));
    writers.runAll();
    for (int i = 0; i < 4; i++) {
      assertThat(session.offer("b".getBytes(UTF_8), calls::incrementAndGet)).isTrue();
    }
    assertThat(session.offer("c".getBytes(UTF_8), calls::incrementAndGet)).isFalse();
    outlet.end(null);
    writers.runAll();
    assertThat(calls).hasValue(0);
    outlet.end(null);
    assertThat(calls).hasValue(1);
  }

  @Test
  void failure_givesTheClientUp() {
    session.send("a".getBytes(UTF_8));
    session.send("b".getBytes(UTF_8));
    writers.runAll();
    session.send("c".getBytes(UTF_8));
    outlet.end(new IOException("broken"));
    writers.runAll();
    assertThat(outlet.begun).containsExactly("ab");
    assertThat(socket.closes()).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
  }

  /** Begins each write and ends it when told to. */
  private static final class SlowOutlet implements Outlet {

    private final List<String> begun = new ArrayList<>();
    private @Nullable Listener listener;

    @Override
    public boolean waits() {
      return false;
    }

    @Override
    public ByteBuffer gather(FrameQueue queue, WriteBuffers buffers, Packing packing) {
      return queue.gather(buffers);
    }

    @Override
    public boolean write(ByteBuffer text, Listener whenDone) {
      assertThat(listener).as("one write at a time").isNull();
      begun.add(UTF_8.decode(text).toString());
      listener = whenDone;
      return false;
    }

    void end(@Nullable Throwable failure) {
      Listener waiting = listener;
      listener = null;
      assertThat(waiting).isNotNull();
      waiting.written(failure);
    }
  }
}
