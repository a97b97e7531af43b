package io.madang.chat.kit.fanout;

import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Opens connections, each with a thread that talks over it.
 *
 * @param <C> what is said
 */
public final class ConversationOpener<C extends Conversation>
    implements ReconnectingConnection.Opener<C> {

  private final String threadName;
  private final Callable<C> beginning;
  private final Consumer<Exception> whenBroken;
  private final Set<Conversation> running = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * {@code beginning} connects, which may take seconds; {@code whenBroken} is told why an open
   * connection ended, unless this side ended it.
   */
  public ConversationOpener(
      String threadName, Callable<C> beginning, Consumer<Exception> whenBroken) {
    this.threadName = threadName;
    this.beginning = beginning;
    this.whenBroken = whenBroken;
  }

  @Override
  public CompletionStage<C> open(Runnable lost) {
    CompletableFuture<C> opened = new CompletableFuture<>();
    Thread.ofPlatform().daemon().name(threadName).start(() -> talk(opened, lost));
    return opened;
  }

  @Override
  public void close(C conversation) {
    running.remove(conversation);
    conversation.end();
  }

  /** Ends all of them, and those that are being opened. */
  public void closeAll() {
    closed = true;
    running.forEach(Conversation::end);
    running.clear();
  }

  private void talk(CompletableFuture<C> opened, Runnable lost) {
    try {
      C conversation = beginning.call();
      running.add(conversation);
      if (closed) {
        conversation.end();
      } else {
        opened.complete(conversation);
        run(conversation);
      }
    } catch (Exception failure) {
      opened.completeExceptionally(failure);
    } finally {
      lost.run();
    }
  }

  private void run(C conversation) {
    try {
      conversation.run();
    } catch (Exception failure) {
      if (running.contains(conversation)) {
        whenBroken.accept(failure);
      }
    } finally {
      running.remove(conversation);
      conversation.end();
    }
  }
}
