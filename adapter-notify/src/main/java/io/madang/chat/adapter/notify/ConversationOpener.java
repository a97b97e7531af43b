package io.madang.chat.adapter.notify;

import io.madang.chat.kit.fanout.ReconnectingConnection.Opener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens connections, each with a thread that talks over it: the driver blocks.
 *
 * @param <C> what is said
 */
final class ConversationOpener<C extends Conversation> implements Opener<C> {

  private final String name;
  private final NotifyAddress address;
  private final Beginning<C> beginning;
  private final Set<Conversation> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  ConversationOpener(String name, NotifyAddress address, Beginning<C> beginning) {
    this.name = name;
    this.address = address;
    this.beginning = beginning;
  }

  @Override
  public CompletionStage<C> open(Runnable lost) {
    CompletableFuture<C> opened = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name("madang-notify-" + name).start(() -> talk(opened, lost));
    return opened;
  }

  @Override
  public void close(C conversation) {
    conversation.end();
  }

  /** Ends all of them, and those that are being opened. */
  void closeAll() {
    closed = true;
    running.forEach(Conversation::end);
  }

  private void talk(CompletableFuture<C> opened, Runnable lost) {
    try (Connection connection = address.connect()) {
      C conversation = beginning.on(connection);
      running.add(conversation);
      try {
        if (!closed) {
          opened.complete(conversation);
          conversation.run();
        }
      } finally {
        running.remove(conversation);
        conversation.end();
      }
    } catch (SQLException | RuntimeException failure) {
      opened.completeExceptionally(failure);
    } finally {
      lost.run();
    }
  }

  /**
   * Prepares a connection for what it is for.
   *
   * @param <C> what is said
   */
  @FunctionalInterface
  interface Beginning<C> {

    C on(Connection connection) throws SQLException;
  }
}
