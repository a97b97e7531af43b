package io.madang.chat.bootstrap.rehearsal;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** One connection that hears a room and may speak there. */
final class Socket implements WebSocket.Listener {

  private static final int PATIENCE_SECONDS = 30;

  private final Account account;
  private final long room;
  private final CompletableFuture<Void> subscribed = new CompletableFuture<>();
  private final CompletableFuture<Void> heardAll = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> socket;
  private final StringBuilder input = new StringBuilder();
  private int awaited;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  /** Connects, and hears so many messages of the room. */
  Socket(Account account, long room, int messages) {
    this.account = account;
    this.room = room;
    this.awaited = messages;
    URI address = URI.create("ws://" + account.server().getAuthority() + "/ws");
    this.socket =
        Account.CLIENT.newWebSocketBuilder().subprotocols("v12.stomp").buildAsync(address, this);
  }

  void awaitSubscribed() {
    await(socket.thenCompose(opened -> subscribed));
  }

  void awaitAll() {
    await(heardAll);
  }

  void say() {
    send(
        socket.join(),
        """
        SEND
        destination:/publish/%d
        receipt:sent
        content-type:application/json

        {"message": "What is said again and again in every room of every chat"}\
        """
            .formatted(room));
  }

  void close() {
    socket.join().abort();
  }

  @Override
  public void onOpen(WebSocket opened) {
    send(
        opened,
        """
        CONNECT
        accept-version:1.2
        host:rehearsal
        heart-beat:0,0
        Authorization:Bearer %s

        """
            .formatted(account.token()));
    opened.request(1);
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    input.append(part);
    for (int end = input.indexOf("\0"); end >= 0; end = input.indexOf("\0")) {
      hear(from, input.substring(0, end).stripLeading());
      input.delete(0, end + 1);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket broken, Throwable failure) {
    subscribed.completeExceptionally(failure);
    heardAll.completeExceptionally(failure);
  }

  private void hear(WebSocket from, String frame) {
    if (frame.startsWith("CONNECTED")) {
      subscribe(from);
    } else if (frame.startsWith("RECEIPT")) {
      subscribed.complete(null);
    } else if (frame.startsWith("MESSAGE")) {
      hearMessage();
    } else {
      subscribed.completeExceptionally(new IllegalStateException(frame));
    }
  }

  private void hearMessage() {
    awaited--;
    if (awaited == 0) {
      heardAll.complete(null);
    }
  }

  private void subscribe(WebSocket to) {
    send(
        to,
        """
        SUBSCRIBE
        id:room
        destination:/topic/%d
        receipt:subscribed

        """
            .formatted(room));
  }

  private static void await(CompletableFuture<?> what) {
    what.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** One after the other, as the JDK's client wants it. */
  private synchronized void send(WebSocket to, String frame) {
    sent = sent.thenCompose(before -> to.sendText(frame + "\0", true));
  }
}
