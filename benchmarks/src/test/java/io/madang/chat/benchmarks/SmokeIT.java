package io.madang.chat.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.benchmarks.load.FanOutLoad;
import io.madang.chat.benchmarks.load.SendLoad;
import io.madang.chat.benchmarks.load.Tally;
import io.madang.chat.benchmarks.peer.Madang;
import io.madang.chat.benchmarks.peer.Peer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The packaged server under a load that is over in a moment: what is measured works. */
class SmokeIT {

  @Test
  void load_findsTheServerFaultless() throws InterruptedException {
    FanOutLoad.Shape shape = new FanOutLoad.Shape(2, 5, 2, 200);
    try (Peer peer = Madang.server().with(2, 7).start()) {
      try (FanOutLoad load = new FanOutLoad(peer.venue(), shape)) {
        load.open();
        load.startClosed(8);
        load.measure(Duration.ofMillis(500));
        Tally tally = load.finish();
        assertThat(tally.verdict()).isEqualTo(Tally.NONE.verdict());
        assertThat(tally.delivered()).isPositive();
      }
      try (SendLoad load = new SendLoad(peer.venue(), 4, 2, 200)) {
        load.open();
        load.start(4);
        load.measure(Duration.ofMillis(300));
        assertThat(load.finish()).isZero();
        assertThat(load.confirmed()).isPositive();
      }
    }
  }
}
