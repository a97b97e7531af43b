package io.madang.chat.kit.websocket.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameQueueTest {

  private final FrameQueue queue = new FrameQueue(1_000, 1_000_000);
  private final BufferPool buffers = new BufferPool();

  @Test
  void messages_holdOneFrameEachAndShareAWrite() {
    List<String> frames = List.of("\n", "a".repeat(125), "b".repeat(126), "c", "d".repeat(9_000));
    frames.forEach(this::add);
    assertThat(messages(queue.gatherMessages(buffers))).isEqualTo(frames);
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void write_endsWhereTheNextFrameHasNoPlace() {
    List.of("a".repeat(8_000), "b".repeat(8_000), "c".repeat(400), "d").forEach(this::add);
    assertThat(messages(queue.gatherMessages(buffers)))
        .containsExactly("a".repeat(8_000), "b".repeat(8_000));
    assertThat(messages(queue.gatherMessages(buffers))).containsExactly("c".repeat(400), "d");
  }

  @Test
  void frameLargerThanABuffer_isAWriteOfItsOwn() {
    for (int size : new int[] {16 * 1024, 16 * 1024 + 1, 70_000}) {
      add("x".repeat(size));
      add("y".repeat(100));
      assertThat(messages(queue.gatherMessages(buffers))).singleElement().asString().hasSize(size);
      assertThat(messages(queue.gatherMessages(buffers))).containsExactly("y".repeat(100));
    }
  }

  @Test
  void sharedMessage_holdsThemAll() {
    List.of("a", "b", "c").forEach(this::add);
    assertThat(UTF_8.decode(queue.gather(buffers)).toString()).isEqualTo("abc");
  }

  private void add(String frame) {
    queue.add(Frames.of(frame));
  }

  private static List<String> messages(ByteBuffer written) {
    List<String> messages = new ArrayList<>();
    while (written.hasRemaining()) {
      assertThat(written.get() & 0xff).isEqualTo(0x81);
      byte[] text = new byte[length(written)];
      written.get(text);
      messages.add(new String(text, UTF_8));
    }
    return messages;
  }

  private static int length(ByteBuffer written) {
    int length = written.get() & 0xff;
    return switch (length) {
      case 126 -> written.getShort() & 0xffff;
      case 127 -> Math.toIntExact(written.getLong());
      default -> length;
    };
  }
}
