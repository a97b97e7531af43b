package io.madang.chat.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebSocketFramesTest {

  private final List<String> heard = new ArrayList<>();
  private final WebSocketFrames frames = new WebSocketFrames();
  private final WebSocketFrames.Sink sink =
      new WebSocketFrames.Sink() {
        @Override
        public void message(byte[] bytes, int from, int to) {
          heard.add(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
        }

        @Override
        public void ping(byte[] payload) {
          heard.add("ping " + payload.length);
        }

        @Override
        public void closed() {
          heard.add("closed");
        }
      };

  @Test
  void frames_areTakenApartWhereverTheBytesAreCut() {
    byte[] bytes = stream();
    for (int cut = 0; cut <= bytes.length; cut++) {
      heard.clear();
      int taken = frames.take(bytes, 0, cut, sink);
      assertThat(taken).isLessThanOrEqualTo(cut);
      assertThat(frames.take(bytes, taken, bytes.length, sink)).isEqualTo(bytes.length);
      assertThat(heard).containsExactly("one", "ping 1", "twothree", "x".repeat(300), "closed");
    }
  }

  private static byte[] stream() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame(out, 0x81, "one");
    frame(out, 0x01, "two");
    // A ping may come between the parts of a message.
    frame(out, 0x89, "p");
    frame(out, 0x80, "three");
    frame(out, 0x81, "x".repeat(300));
    frame(out, 0x88, "");
    return out.toByteArray();
  }

  private static void frame(ByteArrayOutputStream out, int first, String payload) {
    out.write(first);
    if (payload.length() < 126) {
      out.write(payload.length());
    } else {
      out.write(126);
      out.write(payload.length() >> 8);
      out.write(payload.length());
    }
    out.writeBytes(payload.getBytes(StandardCharsets.US_ASCII));
  }
}
