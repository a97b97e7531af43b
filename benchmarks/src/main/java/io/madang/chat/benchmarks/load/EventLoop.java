package io.madang.chat.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One thread that serves thousands of links. */
public final class EventLoop implements AutoCloseable {

  /** Does what is due; returns the nanoseconds until something is due again. */
  @FunctionalInterface
  interface Pacer {
    long run(long now);
  }

  private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long TOO_SHORT_TO_SLEEP = TimeUnit.MILLISECONDS.toNanos(1);

  private final Selector selector;
  private final byte[] input = new byte[1 << 20];
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private Pacer pacer = now -> IDLE;
  private volatile int receiveBuffer;
  private volatile boolean closed;
  private volatile @Nullable Throwable failure;

  public EventLoop() {
    try {
      selector = Selector.open();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    thread = Thread.ofPlatform().daemon().name("load").start(this::run);
  }

  /** Runs something in the loop and waits for its result. */
  public <T extends @Nullable Object> T call(Supplier<T> task) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    tasks.add(() -> complete(answer, task));
    selector.wakeup();
    Throwable broken = failure;
    while (broken == null) {
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (java.util.concurrent.TimeoutException stillBusy) {
        broken = failure;
      } catch (InterruptedException | java.util.concurrent.ExecutionException broke) {
        throw new IllegalStateException("The load was stopped", broke);
      }
    }
    throw new IllegalStateException("The load has failed", broken);
  }

  public Link connect(InetSocketAddress server, Dialect dialect, String token, Client client) {
    try {
      return new Link(this, channel(), server, dialect, token, client);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  void receiveBuffers(int bytes) {
    receiveBuffer = bytes;
  }

  void paceBy(Pacer next) {
    pacer = next;
  }

  SelectionKey register(SocketChannel channel, Link link) throws IOException {
    return channel.register(selector, SelectionKey.OP_CONNECT, link);
  }

  @Override
  public void close() {
    closed = true;
    selector.wakeup();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private SocketChannel channel() throws IOException {
    SocketChannel channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    if (receiveBuffer > 0) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
    }
    return channel;
  }

  private void run() {
    try {
      while (!closed) {
        turn();
      }
      selector.keys().forEach(key -> linkOf(key).close());
      selector.close();
    } catch (IOException | RuntimeException | Error broken) {
      failure = broken;
    }
  }

  private void turn() throws IOException {
    long wait = pacer.run(System.nanoTime());
    if (wait < TOO_SHORT_TO_SLEEP) {
      selector.selectNow(this::serve);
    } else {
      selector.select(this::serve, TimeUnit.NANOSECONDS.toMillis(Math.min(wait, IDLE)));
    }
    Runnable task = tasks.poll();
    while (task != null) {
      task.run();
      task = tasks.poll();
    }
  }

  private void serve(SelectionKey key) {
    linkOf(key).ready(input);
  }

  private static Link linkOf(SelectionKey key) {
    return (Link) key.attachment();
  }

  private static <T extends @Nullable Object> void complete(
      CompletableFuture<T> answer, Supplier<T> task) {
    try {
      answer.complete(task.get());
    } catch (RuntimeException | Error broken) {
      answer.completeExceptionally(broken);
    }
  }
}
