package io.madang.chat.kit.fanout;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Carries messages between the nodes of a test, which can cut it, deafen it and make it refuse. */
final class MemoryWire implements Wire {

  private final List<MemoryLink> links = new CopyOnWriteArrayList<>();
  private final int connections;
  private volatile String refusedIn = "";
  private volatile boolean deaf;

  MemoryWire() {
    this(1);
  }

  /** Each link has so many connections, with a channel for pings each. */
  MemoryWire(int connections) {
    this.connections = connections;
  }

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Link link(EventLoop thread, Listener listener) {
    MemoryLink link = new MemoryLink(thread, listener);
    links.add(link);
    return link;
  }

  @Override
  public Optional<String> wordsOf(Throwable failure) {
    return failure instanceof Refusal ? Optional.of(failure.getMessage()) : Optional.empty();
  }

  /** To everybody who listens to that channel. */
  synchronized void publish(String channel, byte[] message) {
    if (!deaf) {
      links.forEach(link -> link.receive(channel, message));
    }
  }

  /** From now on nothing that is sent arrives, and nobody is told so. */
  void deafen(boolean silent) {
    deaf = silent;
  }

  /** From now on, sending in a channel whose name ends so is refused. */
  void refuseIn(String ending) {
    refusedIn = ending;
  }

  void fail(Throwable failure) {
    links.forEach(link -> link.listener.failed("only", failure));
  }

  void lose() {
    links.forEach(MemoryLink::lose);
  }

  /** What the wire itself says. */
  static final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String words) {
      super(words);
    }
  }

  private final class MemoryLink implements Link {

    private final EventLoop thread;
    private final Listener listener;
    private volatile Set<String> channels = Set.of();
    private volatile boolean up;

    MemoryLink(EventLoop thread, Listener listener) {
      this.thread = thread;
      this.listener = listener;
    }

    @Override
    public void open() {
      up = true;
      listener.opened();
      channels.forEach(listener::listening);
    }

    @Override
    public void listenTo(Set<String> wanted) {
      channels = wanted;
      if (up) {
        wanted.forEach(listener::listening);
      }
    }

    @Override
    public void send(String channel, byte[] message, Consumer<Outcome> outcome) {
      if (!up) {
        outcome.accept(Outcome.DROPPED);
      } else if (!refusedIn.isEmpty() && channel.endsWith(refusedIn)) {
        listener.failed("only", new Refusal("NOT HERE, my friend\nat all"));
        outcome.accept(Outcome.REFUSED);
      } else {
        publish(channel, message);
        outcome.accept(Outcome.TAKEN);
      }
    }

    @Override
    public boolean isUp() {
      return up;
    }

    @Override
    public Set<String> pingChannels(String shared) {
      return connections == 1
          ? Set.of(shared)
          : java.util.stream.IntStream.range(0, connections)
              .mapToObj(i -> shared + i)
              .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void reconnect(Set<String> silent) {
      up = false;
      thread.run(this::open);
    }

    @Override
    public void close() {
      up = false;
      links.remove(this);
    }

    private void lose() {
      up = false;
      listener.lost("only");
      thread.run(this::open);
    }

    private void receive(String channel, byte[] message) {
      if (up && channels.contains(channel)) {
        listener.received(channel, message);
      }
    }
  }
}
