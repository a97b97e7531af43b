package io.madang.chat.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Senders that wait for confirmation: each keeps some messages in flight and sends the next one
 * when one is confirmed. Checks that no number of a room is given twice or left out.
 */
public final class SendLoad implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final EventLoop loop = new EventLoop();
  private final Venue venue;
  private final int rooms;
  private final int textSize;
  private final List<Sender> senders = new ArrayList<>();
  private final List<Set<Long>> numbers = new ArrayList<>();
  private final Histogram latency = new Histogram(60_000_000_000L, 3);
  private boolean running;
  private boolean recording;
  private long confirmed;
  private long wrong;

  public SendLoad(Venue venue, int senders, int rooms, int textSize) {
    this.venue = venue;
    this.rooms = rooms;
    this.textSize = textSize;
    for (int i = 0; i < rooms; i++) {
      numbers.add(new HashSet<>());
    }
    for (int i = 0; i < senders; i++) {
      this.senders.add(new Sender(i, i % rooms));
    }
  }

  public void open() {
    Ramp ramp = new Ramp(loop, senders.size());
    for (Sender sender : senders) {
      ramp.add(() -> sender.connect(ramp::arrived));
    }
    ramp.run(PATIENCE);
  }

  public void start(int inFlight) {
    loop.call(() -> {
      running = true;
      for (int i = 0; i < inFlight; i++) {
        senders.forEach(Sender::send);
      }
      return true;
    });
  }

  /** Confirmed messages a second in a stretch of time; latencies are recorded in it. */
  public double measure(Duration time) throws InterruptedException {
    long before = record(true);
    long from = System.nanoTime();
    Thread.sleep(time);
    long after = record(false);
    return (after - before) * 1e9 / (System.nanoTime() - from);
  }

  public long confirmed() {
    return loop.call(() -> confirmed);
  }

  /**
   * Stops and waits for what is in flight.
   *
   * @return how many confirmations were wrong: missing, of a number given before, or leaving a
   *     number out
   */
  public long finish() throws InterruptedException {
    loop.call(() -> running = false);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (loop.call(this::underWay) > 0 && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    return loop.call(() -> underWay() + wrong + numbers.stream().mapToLong(SendLoad::holes).sum());
  }

  public Histogram latency() {
    return latency;
  }

  @Override
  public void close() {
    loop.close();
  }

  private long record(boolean now) {
    return loop.call(() -> {
      recording = now;
      return confirmed;
    });
  }

  private long underWay() {
    return senders.stream().mapToLong(sender -> sender.sentAt.size()).sum();
  }

  private static long holes(Set<Long> given) {
    long lowest = given.stream().mapToLong(Long::longValue).min().orElse(0);
    long highest = given.stream().mapToLong(Long::longValue).max().orElse(-1);
    return highest - lowest + 1 - given.size();
  }

  private final class Sender extends Client {

    private final int number;
    private final int room;
    private final java.util.ArrayDeque<Long> sentAt = new java.util.ArrayDeque<>();
    private Runnable whenReady = () -> {};
    private @Nullable Link link;
    private long ordinal;
    private long last;

    Sender(int number, int room) {
      this.number = number;
      this.room = room;
    }

    void connect(Runnable then) {
      whenReady = then;
      Venue.Seat seat = venue.seat(room, number / rooms);
      link = loop.connect(seat.server(), venue.dialect(), seat.token(), this);
    }

    void send() {
      Link present = link;
      if (present != null) {
        long now = System.nanoTime();
        sentAt.add(now);
        String text = new Mark(number, ordinal++, now).text(textSize);
        present.conversation().publish(venue.room(room), text, true);
      }
    }

    @Override
    public void ready() {
      whenReady.run();
    }

    @Override
    public void confirmed(long seq) {
      confirmed++;
      Long began = sentAt.poll();
      if (began == null || seq <= last || !numbers.get(room).add(seq)) {
        wrong++;
      }
      last = seq;
      if (recording && began != null) {
        latency.recordValue(System.nanoTime() - began);
      }
      if (running) {
        send();
      }
    }
  }
}
