package io.madang.chat.adapter.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written as payloads is read as it was. */
final class PayloadsTest {

  private static final String CHANNEL = "madang:v1:p17";

  private final List<byte[]> read = new ArrayList<>();
  private final PayloadReader reader = new PayloadReader((channel, message) -> read.add(message));

  PayloadsTest() {
    reader.want(Set.of(CHANNEL));
  }

  @Test
  void messageOfAnyLength_isReadAsItWas() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int length : new int[] {1, 19, 5_989, 5_990, 5_991, 12_000, 32_792}) {
      byte[] message = new byte[length];
      random.nextBytes(message);
      List<String> payloads = Payloads.of(CHANNEL, message);

      payloads.forEach(reader::read);

      assertThat(payloads).as("seed " + seed).allMatch(each -> each.length() < 8_000);
      assertThat(read.getLast()).as("seed " + seed).isEqualTo(message);
    }
    assertThat(read).hasSize(7);
  }

  @Test
  void partsOfSeveralMessages_areKeptApart() {
    List<String> one = Payloads.of(CHANNEL, new byte[20_000]);
    List<String> two = Payloads.of(CHANNEL, new byte[20_001]);

    for (int i = 0; i < one.size(); i++) {
      reader.read(one.get(i));
      reader.read(two.get(i));
    }

    assertThat(read).extracting(message -> message.length).containsExactly(20_000, 20_001);
  }

  @Test
  void messageWithAHole_isGivenUp() {
    List<String> parts = Payloads.of(CHANNEL, new byte[20_000]);

    reader.read(parts.get(0));
    reader.read(parts.get(2));
    reader.read(parts.get(1));
    for (int i = 0; i < 100; i++) {
      reader.read(Payloads.of(CHANNEL, new byte[20_000]).getFirst());
    }
    Payloads.of(CHANNEL, new byte[9]).forEach(reader::read);

    assertThat(read).extracting(message -> message.length).containsExactly(9);
  }

  @Test
  void unwantedChannels_areNotRead() {
    Payloads.of("madang:v1:p1", new byte[9]).forEach(reader::read);

    assertThat(read).isEmpty();
  }
}
