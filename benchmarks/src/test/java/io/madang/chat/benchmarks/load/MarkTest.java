package io.madang.chat.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class MarkTest {

  @Test
  void mark_isFoundAgainInsideOtherText() {
    Mark mark = new Mark(1_234_567, 9_876_543_210L, Long.MAX_VALUE);
    byte[] bytes = ("{\"a~b\":\"" + mark.text(200) + "\"}").getBytes(StandardCharsets.US_ASCII);
    AtomicReference<Mark> found = new AtomicReference<>();
    boolean any =
        Mark.find(
            bytes, 0, bytes.length, (who, which, when) -> found.set(new Mark(who, which, when)));
    assertThat(any).isTrue();
    assertThat(found.get()).isEqualTo(mark);
  }

  @Test
  void text_hasTheSizeAskedFor() {
    assertThat(new Mark(0, 0, 0).text(200)).hasSize(200);
  }

  @Test
  void absence_isSaid() {
    byte[] bytes = "~".repeat(30).getBytes(StandardCharsets.US_ASCII);
    assertThat(Mark.find(bytes, 0, bytes.length, (who, which, when) -> {})).isFalse();
  }
}
