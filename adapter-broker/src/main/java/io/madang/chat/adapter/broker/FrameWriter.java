package io.madang.chat.adapter.broker;

import io.madang.chat.kit.fanout.Link.Outcome;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Writes frames on its own thread, those that have gathered meanwhile together. */
final class FrameWriter {

  private static final int BUFFER = 64 * 1_024;

  private final OutputStream out;
  private final BlockingQueue<Outgoing> queue = new LinkedBlockingQueue<>();
  private final Thread thread;
  private final Runnable whenBroken;
  private volatile boolean ended;

  FrameWriter(OutputStream out, Runnable whenBroken) {
    this.out = new BufferedOutputStream(out, BUFFER);
    this.whenBroken = whenBroken;
    this.thread = Thread.ofPlatform().daemon().name("madang-broker-writer").start(this::run);
  }

  /** Soon; from any thread. Taken means that it was given to the operating system. */
  void write(byte[] frame, Consumer<Outcome> outcome) {
    queue.add(new Outgoing(frame, outcome));
    if (ended) {
      dropAll();
    }
  }

  /** What is not written yet is dropped. */
  void end() {
    ended = true;
    thread.interrupt();
    dropAll();
  }

  private void run() {
    List<Outgoing> together = new ArrayList<>();
    try {
      while (!ended) {
        together.add(queue.take());
        queue.drainTo(together);
        write(together);
        together.clear();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (IOException broken) {
      whenBroken.run();
    }
  }

  private void write(List<Outgoing> together) throws IOException {
    Outcome outcome = Outcome.DROPPED;
    try {
      for (Outgoing each : together) {
        out.write(each.frame());
      }
      out.flush();
      outcome = Outcome.TAKEN;
    } finally {
      for (Outgoing each : together) {
        each.outcome().accept(outcome);
      }
    }
  }

  private void dropAll() {
    List<Outgoing> unsent = new ArrayList<>();
    queue.drainTo(unsent);
    unsent.forEach(each -> each.outcome().accept(Outcome.DROPPED));
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Outgoing(byte[] frame, Consumer<Outcome> outcome) {}
}
