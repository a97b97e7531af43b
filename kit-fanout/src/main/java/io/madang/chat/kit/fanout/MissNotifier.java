package io.madang.chat.kit.fanout;

import io.madang.chat.application.port.EventFanOut.Listener;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the listener that it may have missed something; several reasons at a time result in one
 * call. Own thread only.
 */
final class MissNotifier {

  private static final Logger LOGGER = LoggerFactory.getLogger(MissNotifier.class);

  private final EventLoop thread;
  private final Supplier<@Nullable Listener> listener;
  private boolean due;

  MissNotifier(EventLoop thread, Supplier<@Nullable Listener> listener) {
    this.thread = thread;
    this.listener = listener;
  }

  void ring() {
    if (!due) {
      due = true;
      thread.run(this::sound);
    }
  }

  private void sound() {
    due = false;
    Listener receiver = listener.get();
    if (receiver != null) {
      sound(receiver);
    }
  }

  private static void sound(Listener receiver) {
    try {
      receiver.mayHaveMissed();
    } catch (RuntimeException | Error failure) {
      LOGGER.error("The listener of the fan-out failed", failure);
    }
  }
}
