import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Uses a server in the way that clients use it most. {@code bin/madang} runs it while it records
 * the start cache (ADR 31): what the JVM learns in the meantime becomes part of the cache, so that
 * a server reaches full speed soon after its start.
 *
 * <p>{@code java bin/Rehearsal.java http://127.0.0.1:8080 10} repeats it ten times. It fails before
 * it creates a room if the server has other members: it must never send its messages to people.
 */
final class Rehearsal {

  private static final int SOCKETS = 200;
  private static final int SPEAKERS = 10;
  private static final int MESSAGES = 20;

  private final List<Account> people;
  private final String room;

  Rehearsal(URI server) {
    Account host = Account.at(server, "host");
    if (host.members() > 1) {
      throw new IllegalStateException("The rehearsal needs an unused store");
    }
    this.room = host.createRoom("Rehearsal");
    this.people = IntStream.range(0, SPEAKERS).mapToObj(i -> Account.at(server, "p" + i)).toList();
    people.forEach(each -> each.join(room));
  }

  public static void main(String[] arguments) {
    Rehearsal rehearsal = new Rehearsal(URI.create(arguments[0]));
    for (int take = Integer.parseInt(arguments[1]); take > 0; take--) {
      rehearsal.perform();
    }
  }

  /** Many connect, some send messages that all receive, some read, and all disconnect together. */
  private void perform() {
    List<Socket> sockets =
        IntStream.range(0, SOCKETS)
            .mapToObj(i -> new Socket(people.get(i % SPEAKERS), room, SPEAKERS * MESSAGES))
            .toList();
    sockets.forEach(Socket::awaitSubscribed);
    for (int message = 0; message < MESSAGES; message++) {
      sockets.stream().limit(SPEAKERS).forEach(Socket::say);
    }
    sockets.forEach(Socket::awaitAll);
    people.forEach(each -> each.lookAround(room));
    sockets.forEach(Socket::close);
  }
}

/** A member of the server, with a token. */
record Account(URI server, String token) {

  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Signs up and logs in. */
  static Account at(URI server, String name) {
    String account =
        """
        {"name": "%s", "email": "%s@rehearsal.invalid", "password": "only for rehearsals"}\
        """
            .formatted(name, UUID.randomUUID());
    Account guest = new Account(server, "none");
    guest.post("/member/create", account);
    return new Account(server, valueOf("token", guest.post("/member/doLogin", account)));
  }

  int members() {
    return (int) get("/member/list").chars().filter(each -> each == '{').count();
  }

  String createRoom(String name) {
    return valueOf("roomId", post("/chat/room/group/create?roomName=" + name, ""));
  }

  void join(String room) {
    post("/chat/room/group/" + room + "/join", "");
  }

  /** The requests of a client that opens a room. */
  void lookAround(String room) {
    get("/chat/my/rooms");
    get("/chat/history/" + room);
    get("/chat/room/" + room + "/events?after=0");
    post("/chat/room/" + room + "/read", "");
  }

  private String get(String path) {
    return send(request(path).GET());
  }

  private String post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token);
  }

  private static String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer + " says " + answer.body());
      }
      return answer.body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  /** The value of a member of a flat JSON object, without escapes. */
  private static String valueOf(String name, String json) {
    Matcher found = Pattern.compile('"' + name + "\":\"?([^\",}]+)").matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("no " + name);
    }
    return found.group(1);
  }
}

/** A connection that receives the messages of a room and may send some. */
final class Socket implements WebSocket.Listener {

  private static final int PATIENCE_SECONDS = 30;

  private final Account account;
  private final String room;
  private final CompletableFuture<Void> subscribed = new CompletableFuture<>();
  private final CompletableFuture<Void> receivedAll = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> socket;
  private final StringBuilder input = new StringBuilder();
  private int awaited;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  /** Connects, and expects this number of messages. */
  Socket(Account account, String room, int messages) {
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
    await(receivedAll);
  }

  void say() {
    send(
        socket.join(),
        """
        SEND
        destination:/publish/%s
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
      receive(from, input.substring(0, end).stripLeading());
      input.delete(0, end + 1);
    }
    from.request(1);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket broken, Throwable failure) {
    subscribed.completeExceptionally(failure);
    receivedAll.completeExceptionally(failure);
  }

  private void receive(WebSocket from, String frame) {
    if (frame.startsWith("CONNECTED")) {
      subscribe(from);
    } else if (frame.startsWith("RECEIPT")) {
      subscribed.complete(null);
    } else if (frame.startsWith("MESSAGE")) {
      countMessage();
    } else {
      onError(from, new IllegalStateException(frame));
    }
  }

  private void countMessage() {
    awaited--;
    if (awaited == 0) {
      receivedAll.complete(null);
    }
  }

  private void subscribe(WebSocket to) {
    send(
        to,
        """
        SUBSCRIBE
        id:room
        destination:/topic/%s
        receipt:subscribed

        """
            .formatted(room));
  }

  private static void await(CompletableFuture<?> what) {
    what.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /** One at a time, as the JDK's client requires. */
  private synchronized void send(WebSocket to, String frame) {
    sent = sent.thenCompose(before -> to.sendText(frame + "\0", true));
  }
}
