package io.madang.chat.testkit.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.madang.chat.protocol.json.ReplyDocument;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client that fulfils its part of the delivery contract, whatever happens to its connection and
 * to the nodes.
 *
 * <p>A message is sent again, under the same id, until there is a receipt or a permanent refusal.
 * At most {@code window} messages per room are in flight at a time, so that with a window of one
 * the order of sending is the order of the log. Of each followed room the client shows every event
 * from the first one, once and in order: it reconnects to any of the nodes, sends its position,
 * drops repeated events and reads missing ones. When a log is rebuilt, it starts over.
 *
 * <p>Everything is reported to the journal, from one thread. Nothing is stored on disk: unanswered
 * messages are lost on {@link #close()}. All methods return immediately and may be called from any
 * thread.
 */
public final class ReliableClient implements AutoCloseable {

  private static final long TICK_MILLIS = 20;

  private final String name;
  private final int window;
  private final Duration patience;
  private final Consumer<ClientEvent> journal;
  private final EventPages pages;
  private final Wire wire;
  private final BlockingQueue<Runnable> inbox = new LinkedBlockingQueue<>();
  private final ConcurrentMap<Long, RoomEnd> rooms = new ConcurrentHashMap<>();
  private final AtomicLong said = new AtomicLong();
  private final AtomicLong open = new AtomicLong();
  private final Thread thread;
  private volatile boolean closed;

  private ReliableClient(Builder settings) {
    name = settings.name;
    window = settings.window;
    patience = settings.patience;
    journal = settings.journal;
    String token = requireNonNull(settings.token, "token");
    pages = new EventPages(token);
    wire = new Wire(settings.nodes, token, settings.transport, inbox::add, new Session());
    thread = Thread.ofVirtual().name("client-" + name).unstarted(this::run);
  }

  /** A client of these nodes, by their HTTP addresses; the first one is tried first. */
  public static Builder of(List<URI> nodes) {
    return new Builder(nodes);
  }

  /** Follows the room from its first event. */
  public void follow(long room) {
    inbox.add(() -> end(room).follow());
  }

  /** Sends a message; returns its client message id. */
  public String say(long room, String text) {
    String id = name + "-" + said.incrementAndGet();
    open.incrementAndGet();
    inbox.add(() -> {
      end(room).outbox().add(id, text);
      open.decrementAndGet();
    });
    return id;
  }

  /** How many messages have no final answer yet. */
  public long unanswered() {
    return open.get() + rooms.values().stream().mapToLong(each -> each.outbox().size()).sum();
  }

  /** The number of the last event shown, 0 if there is none. */
  public long position(long room) {
    return find(room).map(end -> end.copy().position()).orElse(0L);
  }

  /** The events shown of the room's present epoch. */
  public List<RoomEntry> shown(long room) {
    return find(room).map(end -> end.copy().shown()).orElse(List.of());
  }

  /** Drops the connection without telling the server. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(Duration.ofSeconds(15));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closed) {
        work(inbox.poll(TICK_MILLIS, TimeUnit.MILLISECONDS));
      }
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    } finally {
      wire.drop();
    }
  }

  private void work(@Nullable Runnable task) {
    if (task != null) {
      task.run();
    }
    wire.tick(System.nanoTime());
    if (wire.isOnline()) {
      rooms.values().forEach(each -> each.tick(System.nanoTime()));
    }
  }

  private RoomEnd end(long room) {
    return rooms.computeIfAbsent(
        room, id -> new RoomEnd(name, id, window, patience, wire, pages, journal));
  }

  private Optional<RoomEnd> find(long room) {
    return Optional.ofNullable(rooms.get(room));
  }

  private Optional<RoomEnd> roomOf(String nameOfReceipt) {
    String[] parts = nameOfReceipt.split("\\.", 3);
    return parts.length == 3 ? find(Long.parseLong(parts[1])) : Optional.empty();
  }

  private final class Session implements Wire.Session {

    private static final String REPLIES = "replies";

    @Override
    public void began() {
      wire.send(
          StompFrame.of("SUBSCRIBE")
              .with("id", REPLIES)
              .with("destination", "/user/queue/replies"));
    }

    @Override
    public void received(StompFrame frame) {
      if (frame.command().equals("RECEIPT")) {
        String receipt = frame.header("receipt-id");
        roomOf(receipt).ifPresent(end -> end.confirmed(receipt, frame));
      } else if (frame.has("subscription", REPLIES)) {
        notice(ReplyDocument.read(frame.body().getBytes(UTF_8)));
      } else if (frame.command().equals("MESSAGE")) {
        String subscription = frame.header("subscription");
        roomOf(subscription).ifPresent(end -> end.received(subscription, frame));
      }
    }

    @Override
    public void ended() {
      rooms.values().forEach(each -> each.disconnected(System.nanoTime()));
    }

    private void notice(ReplyDocument notice) {
      String receipt = notice.receiptId();
      String about = receipt != null ? receipt : requireNonNullElse(notice.subscription(), "");
      roomOf(about).ifPresent(end -> end.refused(about, notice, System.nanoTime()));
    }
  }

  /** Settings of the client. */
  public static final class Builder {

    private final List<URI> nodes;
    private String name = "client";
    private int window = 1;
    private Duration patience = Duration.ofSeconds(2);
    private Transport transport = Transport.webSocket();
    private Consumer<ClientEvent> journal = event -> {};
    private @Nullable String token;

    private Builder(List<URI> nodes) {
      this.nodes = List.copyOf(nodes);
    }

    /** The member's token. Required. */
    public Builder token(String value) {
      token = value;
      return this;
    }

    /**
     * The prefix of its message ids, of {@code A-Za-z0-9_-}; must differ between clients of one
     * member.
     */
    public Builder name(String value) {
      name = value;
      return this;
    }

    /** How many messages per room may be in flight at a time; one by default. */
    public Builder window(int value) {
      window = value;
      return this;
    }

    /** How long to wait for an answer before sending again; two seconds by default. */
    public Builder patience(Duration value) {
      patience = value;
      return this;
    }

    public Builder transport(Transport value) {
      transport = value;
      return this;
    }

    /** Receives every event, on the client's thread; must not block. */
    public Builder journal(Consumer<ClientEvent> value) {
      journal = value;
      return this;
    }

    /** Starts to connect. */
    public ReliableClient start() {
      ReliableClient client = new ReliableClient(this);
      client.thread.start();
      return client;
    }
  }
}
