import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Does with a server what clients do most. {@code bin/madang} runs it while the start cache is
 * recorded (ADR 31): what the JVM learns meanwhile goes into the cache, so that a server which has
 * just started is soon as fast as one that has run for a while.
 *
 * <p>{@code java bin/Rehearsal.java http://127.0.0.1:8080 10} does it ten times. It ends in an
 * error, before it opens a room, if the server has other members: what is said here must never be
 * said among people.
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
      throw new IllegalStateException("A rehearsal needs a store that nobody uses");
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

  /** Many connect, some speak and all hear it, some look things up, and all leave at once. */
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
    Account nobody = new Account(server, "none");
    nobody.post("/member/create", account);
    return new Account(server, nobody.post("/member/doLogin", account).valueOf("token"));
  }

  int members() {
    return get("/member/list").objects();
  }

  String createRoom(String name) {
    return post("/chat/room/group/create?roomName=" + name, "").valueOf("roomId");
  }

  void join(String room) {
    post("/chat/room/group/" + room + "/join", "");
  }

  /** What a client asks when it opens a room. */
  void lookAround(String room) {
    get("/chat/my/rooms");
    get("/chat/history/" + room);
    get("/chat/room/" + room + "/events?after=0");
    post("/chat/room/" + room + "/read", "");
  }

  private Json get(String path) {
    return send(request(path).GET());
  }

  private Json post(String path, String body) {
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

  private static Json send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(answer + " says " + answer.body());
      }
      return Json.of(answer.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }
}

/** A JSON text as its tokens, which is enough for objects that hold no others. */
record Json(List<String> tokens) {

  static Json of(String text) {
    StreamTokenizer in = new StreamTokenizer(new StringReader(text));
    in.resetSyntax();
    in.whitespaceChars(0, ' ');
    in.wordChars('+', 'z');
    in.ordinaryChars(':', ':');
    in.ordinaryChars('[', ']');
    in.ordinaryChars(',', ',');
    in.quoteChar('"');
    try {
      List<String> tokens = new ArrayList<>();
      while (in.nextToken() != StreamTokenizer.TT_EOF) {
        tokens.add(in.sval == null ? Character.toString(in.ttype) : in.sval);
      }
      return new Json(tokens);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  int objects() {
    return Collections.frequency(tokens, "{");
  }

  /** What stands behind the name and its colon. */
  String valueOf(String name) {
    return tokens.get(tokens.indexOf(name) + 2);
  }
}

/** One connection that hears a room and may speak there. */
final class Socket implements WebSocket.Listener {

  private static final int PATIENCE_SECONDS = 30;

  private final Account account;
  private final String room;
  private final CompletableFuture<Void> subscribed = new CompletableFuture<>();
  private final CompletableFuture<Void> heardAll = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> socket;
  private final StringBuilder input = new StringBuilder();
  private int awaited;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

  /** Connects, and hears so many messages of the room. */
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
    await(heardAll);
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
      onError(from, new IllegalStateException(frame));
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
        destination:/topic/%s
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
