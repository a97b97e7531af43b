package io.madang.chat.kit.websocket.socket;

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
  private final HandExecutor threads = new HandExecutor();
  private final SlowWriter writer = new SlowWriter();
  private final OutboundQueue session =
      new OutboundQueue(
          socket,
          writer,
          new WriterThreads(threads, threads, new BufferPool()),
          new FrameQueue(4, 100));

  @Test
  void whatComesMeanwhile_leavesAfterIt() {
    session.send(Frames.of("a"));
    threads.runAll();
    session.send(Frames.of("b"));
    session.send(Frames.of("c"));
    threads.runAll();
    assertThat(writer.begun).containsExactly("a");
    writer.end(null);
    threads.runAll();
    assertThat(writer.begun).containsExactly("a", "bc");
  }

  @Test
  void close_waitsForIt() {
    session.send(Frames.of("a"));
    threads.runAll();
    session.close(CloseStatus.NORMAL);
    threads.runAll();
    assertThat(socket.closes()).isEmpty();
    writer.end(null);
    threads.runAll();
    assertThat(socket.closes()).containsExactly(CloseStatus.NORMAL);
  }

  @Test
  void whoWasRefused_isCalledWhenItHasLeft() {
    AtomicInteger calls = new AtomicInteger();
    session.send(Frames.of("a"));
    threads.runAll();
    for (int i = 0; i < 4; i++) {
      assertThat(session.offer(Frames.of("b"), calls::incrementAndGet)).isTrue();
    }
    assertThat(session.offer(Frames.of("c"), calls::incrementAndGet)).isFalse();
    writer.end(null);
    threads.runAll();
    assertThat(calls).hasValue(0);
    writer.end(null);
    assertThat(calls).hasValue(1);
  }

  @Test
  void failure_givesTheClientUp() {
    session.send(Frames.of("a"));
    session.send(Frames.of("b"));
    threads.runAll();
    session.send(Frames.of("c"));
    writer.end(new IOException("broken"));
    threads.runAll();
    assertThat(writer.begun).containsExactly("ab");
    assertThat(socket.closes()).containsExactly(CloseStatus.SESSION_NOT_RELIABLE);
  }

  /** Begins each write and ends it when told to. */
  private static final class SlowWriter implements SocketWriter {

    private final List<String> begun = new ArrayList<>();
    private @Nullable Listener listener;

    @Override
    public boolean waits() {
      return false;
    }

    @Override
    public ByteBuffer gather(FrameQueue queue, BufferPool buffers, Packing packing) {
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
