package io.madang.chat.bootstrap.faults;

import io.madang.chat.testkit.client.StompFrame;
import io.madang.chat.testkit.client.Transport;
import java.io.IOException;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Loses every second receipt, and kills the socket at random, with frames on both ways. */
final class LossyTransport implements Transport {

  private static final int FRAMES_PER_KILL = 80;

  private final Transport real = Transport.webSocket();
  private final AtomicInteger receipts = new AtomicInteger();
  private final AtomicInteger kills = new AtomicInteger();
  private final Random random;

  LossyTransport(long seed) {
    random = new Random(seed);
  }

  int kills() {
    return kills.get();
  }

  int lostReceipts() {
    return receipts.get() / 2;
  }

  @Override
  public Link open(URI socket, Listener listener) throws IOException {
    LossyListener lossy = new LossyListener(listener);
    Link link = real.open(socket, lossy);
    lossy.link = link;
    return new LossyLink(link);
  }

  private boolean strike() {
    boolean struck = random.nextInt(FRAMES_PER_KILL) == 0;
    if (struck) {
      kills.incrementAndGet();
    }
    return struck;
  }

  private final class LossyLink implements Link {

    private final Link link;

    LossyLink(Link link) {
      this.link = link;
    }

    @Override
    public void send(String text) throws IOException {
      link.send(text);
      if (strike()) {
        throw new IOException("The socket was killed");
      }
    }

    @Override
    public void drop() {
      link.drop();
    }
  }

  private final class LossyListener implements Listener {

    private final Listener listener;
    private volatile Link link;

    LossyListener(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void received(StompFrame frame) {
      boolean lost = frame.command().equals("RECEIPT") && receipts.incrementAndGet() % 2 == 0;
      if (!lost) {
        listener.received(frame);
      }
      if (link != null && strike()) {
        link.drop();
        listener.closed();
      }
    }

    @Override
    public void active() {
      listener.active();
    }

    @Override
    public void closed() {
      listener.closed();
    }
  }
}
