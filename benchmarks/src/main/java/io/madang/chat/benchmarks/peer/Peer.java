package io.madang.chat.benchmarks.peer;

import io.madang.chat.benchmarks.load.Venue;
import java.time.Duration;
import java.util.List;

/**
 * A server that is measured.
 *
 * @param name what it is called in the tables
 * @param venue how a load gets in
 * @param processes its nodes
 * @param others stops what it needs besides, such as its own Redis
 */
public record Peer(String name, Venue venue, List<ServerProcess> processes, List<Runnable> others)
    implements AutoCloseable {

  /** Processor time that all nodes have used so far. */
  public Duration cpu() {
    return processes.stream().map(ServerProcess::cpu).reduce(Duration.ZERO, Duration::plus);
  }

  @Override
  public void close() {
    processes.forEach(ServerProcess::close);
    others.forEach(Runnable::run);
  }
}
