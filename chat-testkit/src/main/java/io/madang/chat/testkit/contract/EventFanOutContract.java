package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.EventFanOut;
import java.time.Duration;

/**
 * What {@link EventFanOut} promises. An adapter runs all parts; one whose nodes need no server to
 * meet runs the first two.
 */
public interface EventFanOutContract {

  /** Another node, not started, on the network of this test; closed by the test. */
  EventFanOut join();

  /** How long to wait for what must arrive; no test waits to prove an absence. */
  default Duration patience() {
    return Duration.ofSeconds(30);
  }

  /** What a single node may rely on. */
  interface OneNode extends FanOutAloneContract {}

  /** What nodes tell each other. */
  interface TwoNodes extends FanOutBetweenContract {}

  /**
   * What nodes do while the server through which they meet is away. Each test has a server of its
   * own, which is not started; {@link #join} gives a node that uses it and that notices within
   * seconds.
   */
  interface Outages extends FanOutOutageContract {}

  /** The server through which nodes meet. */
  interface Server {

    /** Starts it, for the first time or again; returns when it answers. */
    void start();

    /** Kills it: its connections end. */
    void stop();

    /** From now on it answers nothing, though its connections stay open. */
    void freeze();

    /** Ends the freeze. */
    void thaw();
  }
}
