package io.madang.chat.benchmarks.micro;

import io.madang.chat.adapter.stomp.internal.frame.EventFrames;
import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.kit.websocket.chat.EventCache;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.stomp.StompVersion;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A message's frame: written for the first subscriber, found by all others. */
@State(Scope.Benchmark)
public class FrameBenchmark {

  private final CommittedEvent event = Samples.message(200);
  private final MessageHead head = MessageHead.of("sub-0", StompVersion.V1_2, false);
  private final EventCache<EventFrames> cache = new EventCache<>(EventFrames::new);

  @Benchmark
  public Optional<Frame> encode() {
    return new EventFrames(event).message(head);
  }

  @Benchmark
  public Optional<Frame> find() {
    return cache.of(event).message(head);
  }
}
