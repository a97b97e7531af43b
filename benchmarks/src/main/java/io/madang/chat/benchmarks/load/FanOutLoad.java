package io.madang.chat.benchmarks.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * Publishers and subscribers in some rooms: all subscribers receive what is sent in their room.
 *
 * <p>Closed loop: each publisher keeps some messages in flight and sends the next one when all
 * subscribers have the oldest. This measures throughput. Open loop: messages are sent at a fixed
 * rate regardless of deliveries, and latency counts from the intended time of sending. This
 * measures latency.
 */
public final class FanOutLoad implements AutoCloseable {

  /** The size of the load; rate and window are per publisher. */
  public record Shape(int rooms, int subscribersPerRoom, int publishersPerRoom, int textSize) {

    public int subscribers() {
      return rooms * subscribersPerRoom;
    }

    int publishers() {
      return rooms * publishersPerRoom;
    }
  }

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SILENCE = Duration.ofSeconds(8);

  private final EventLoop loop = new EventLoop();
  private final Venue venue;
  private final Shape shape;
  private final List<Subscriber> subscribers = new ArrayList<>();
  private final List<Publisher> publishers = new ArrayList<>();
  private final Histogram latency = new Histogram(60_000_000_000L, 3);
  private boolean running;
  private boolean closedLoop;
  private boolean recording;
  private long delivered;

  public FanOutLoad(Venue venue, Shape shape) {
    this.venue = venue;
    this.shape = shape;
  }

  /** Sets the size of the receive buffer of sockets that are opened from now on. */
  public void receiveBuffers(int bytes) {
    loop.receiveBuffers(bytes);
  }

  /** Connects everyone; returns the time for each thousand subscribers. */
  public List<Duration> open() {
    Ramp subscribing = new Ramp(loop, shape.subscribers());
    Ramp connecting = new Ramp(loop, shape.publishers());
    for (int room = 0; room < shape.rooms(); room++) {
      addRoom(room, subscribing, connecting);
    }
    subscribing.run(PATIENCE);
    connecting.run(PATIENCE);
    return subscribing.laps();
  }

  /** Starts the closed loop, with this many messages in flight per publisher. */
  public void startClosed(int window) {
    loop.call(() -> {
      running = true;
      closedLoop = true;
      for (int i = 0; i < window; i++) {
        publishers.forEach(publisher -> publisher.publish(System.nanoTime()));
      }
      return true;
    });
  }

  /**
   * Starts the open loop, with this many messages a second from all publishers together, in turns.
   */
  public void startOpen(double perSecond) {
    loop.call(() -> {
      running = true;
      Schedule schedule = new Schedule(System.nanoTime(), perSecond);
      loop.paceBy(now -> running ? schedule.run(now, this::publish) : Long.MAX_VALUE);
      return true;
    });
  }

  /** Deliveries a second in a stretch of time; latencies are recorded in it. */
  public double measure(Duration time) {
    long before = record(true);
    long from = System.nanoTime();
    sleep(time);
    long after = record(false);
    return (after - before) * 1e9 / (System.nanoTime() - from);
  }

  /** Lets the load run for a while to warm up. */
  public void warmUp(Duration time) {
    sleep(time);
    loop.call(() -> true);
  }

  /** Makes the first subscribers stop reading, or read again. */
  public void pause(int count, boolean paused) {
    loop.call(() -> {
      subscribers.subList(0, count).forEach(subscriber -> subscriber.pause(paused));
      return true;
    });
  }

  /** Stops sending, waits for what is in flight, and checks what every subscriber has received. */
  public Tally finish() {
    return finish(SILENCE);
  }

  /** The same, but gives up after this long without a delivery. */
  public Tally finish(Duration silence) {
    loop.call(() -> running = false);
    long seen = -1;
    long now = loop.call(() -> delivered);
    long quietSince = System.nanoTime();
    while (loop.call(this::unfinished) > 0 && System.nanoTime() - quietSince < silence.toNanos()) {
      quietSince = now == seen ? quietSince : System.nanoTime();
      seen = now;
      sleep(Duration.ofMillis(100));
      now = loop.call(() -> delivered);
    }
    return loop.call(this::judge);
  }

  public Histogram latency() {
    return latency;
  }

  public long delivered() {
    return loop.call(() -> delivered);
  }

  @Override
  public void close() {
    loop.close();
  }

  private void addRoom(int room, Ramp subscribing, Ramp connecting) {
    int first = publishers.size();
    for (int i = 0; i < shape.subscribersPerRoom(); i++) {
      DeliveryCheck check = new DeliveryCheck(first, shape.publishersPerRoom());
      Subscriber subscriber =
          new Subscriber(check, venue.room(room), subscribing::arrived, this::arrived);
      subscribers.add(subscriber);
      Venue.Seat seat = venue.seat(room, i);
      subscribing.add(() -> subscriber.linkedBy(link(seat, subscriber)));
    }
    for (int i = 0; i < shape.publishersPerRoom(); i++) {
      Publisher publisher =
          new Publisher(
              publishers.size(),
              venue.room(room),
              shape.subscribersPerRoom(),
              shape.textSize(),
              connecting::arrived);
      publishers.add(publisher);
      Venue.Seat seat = venue.seat(room, shape.subscribersPerRoom() + i);
      connecting.add(() -> publisher.linkedBy(link(seat, publisher)));
    }
  }

  private Link link(Venue.Seat seat, Client client) {
    return loop.connect(seat.server(), venue.dialect(), seat.token(), client);
  }

  private void publish(long ordinal, long intended) {
    publishers.get((int) (ordinal % publishers.size())).publish(intended);
  }

  private void arrived(int number, long ordinal, long intended) {
    delivered++;
    if (recording) {
      latency.recordValue(Math.max(0, System.nanoTime() - intended));
    }
    Publisher publisher = publishers.get(number);
    if (publisher.has(ordinal) && running && closedLoop) {
      publisher.publish(System.nanoTime());
    }
  }

  private long record(boolean now) {
    return loop.call(() -> {
      recording = now;
      return delivered;
    });
  }

  private long unfinished() {
    return publishers.stream().mapToLong(Publisher::unfinished).sum();
  }

  private Tally judge() {
    Tally sum = Tally.NONE;
    Map<Integer, Long> orders = new HashMap<>();
    long diverged = 0;
    for (int i = 0; i < subscribers.size(); i++) {
      int room = i / shape.subscribersPerRoom();
      DeliveryCheck check = subscribers.get(i).check();
      sum = sum.plus(check.tally(sent(room)));
      long first = orders.computeIfAbsent(room, fresh -> check.order());
      diverged += first == check.order() ? 0 : 1;
    }
    return sum.withDiverged(diverged);
  }

  private long[] sent(int room) {
    int first = room * shape.publishersPerRoom();
    return publishers.subList(first, first + shape.publishersPerRoom()).stream()
        .mapToLong(Publisher::sent)
        .toArray();
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException("The load was stopped", stopped);
    }
  }
}
