package io.madang.chat.kit.fanout;

import io.madang.chat.benchmarks.micro.Samples;
import io.madang.chat.domain.event.CommittedEvent;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The envelope of messages between nodes: writing, reading its header, and reading all of it. */
@State(Scope.Benchmark)
public class EnvelopeBenchmark {

  private final CommittedEvent event = Samples.message(200);
  private final byte[] written = FanOutEnvelope.encode(1, event);

  @Benchmark
  public byte[] write() {
    return FanOutEnvelope.encode(1, event);
  }

  @Benchmark
  public Object lookAtHead() {
    return Objects.requireNonNull(Objects.requireNonNull(FanOutEnvelope.open(written)).audience());
  }

  @Benchmark
  public Object read() {
    return Objects.requireNonNull(Objects.requireNonNull(FanOutEnvelope.open(written)).news());
  }
}
