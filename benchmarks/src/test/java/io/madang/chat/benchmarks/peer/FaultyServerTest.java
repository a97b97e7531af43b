package io.madang.chat.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.load.StompDialect;
import io.madang.chat.benchmarks.load.Tally;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A load finds out what a server does wrong. */
class FaultyServerTest {

  private static final int SUBSCRIBERS = 3;

  @Test
  void goodServer_isClean() throws IOException {
    Tally tally = tally(news -> news);
    assertThat(tally.isClean()).isTrue();
    assertThat(tally.delivered()).isPositive();
  }

  @Test
  void serverThatForgets_isFoundOut() throws IOException {
    Tally tally = tally(withoutTheFirst(), Duration.ofSeconds(1));
    assertThat(tally.lost()).isEqualTo(SUBSCRIBERS);
  }

  @Test
  void serverThatRepeats_isFoundOut() throws IOException {
    Tally tally =
        tally(news -> {
          List<ByteBuffer> twice = new ArrayList<>(news);
          twice.addAll(news);
          return twice;
        });
    assertThat(tally.doubled()).isEqualTo(tally.delivered());
    assertThat(tally.lost()).isZero();
  }

  @Test
  void serverThatSwaps_isFoundOut() throws IOException {
    Tally tally = tally(withTheFirstSecond());
    assertThat(tally.reordered()).isEqualTo(SUBSCRIBERS);
    assertThat(tally.lost() + tally.doubled()).isZero();
  }

  private static UnaryOperator<List<ByteBuffer>> withoutTheFirst() {
    int[] turns = {0};
    return news -> turns[0]++ == 0 ? news.subList(1, news.size()) : news;
  }

  /**
   * Whether the server's turns hold one message or many, the second one leaves before the first.
   */
  private static UnaryOperator<List<ByteBuffer>> withTheFirstSecond() {
    List<ByteBuffer> held = new ArrayList<>();
    int[] seen = {0};
    return news -> {
      List<ByteBuffer> told = new ArrayList<>();
      for (ByteBuffer frame : news) {
        if (seen[0] == 0) {
          held.add(frame);
        } else {
          told.add(frame);
        }
        if (seen[0]++ == 1) {
          told.addAll(held);
        }
      }
      return told;
    };
  }

  private static Tally tally(UnaryOperator<List<ByteBuffer>> fault) throws IOException {
    return tally(fault, Duration.ofSeconds(30));
  }

  private static Tally tally(UnaryOperator<List<ByteBuffer>> fault, Duration silence)
      throws IOException {
    try (BareServer server = BareServer.start(0, fault)) {
      InetSocketAddress address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
      OpenVenue venue = new OpenVenue(new StompDialect("/", "/topic/", "/topic/", true), address);
      try (FanOutLoad load = new FanOutLoad(venue, new FanOutLoad.Shape(1, SUBSCRIBERS, 1, 100))) {
        load.open();
        load.startOpen(2_000);
        load.measure(Duration.ofMillis(400));
        return load.finish(silence);
      }
    }
  }
}
