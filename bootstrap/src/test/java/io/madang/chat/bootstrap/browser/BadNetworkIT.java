package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import tools.jackson.databind.JsonNode;

/** What the page promises when the network does not. */
@BrowserTest
final class BadNetworkIT {

  private static final String[] LOST = {"WebSocket", "net::ERR_", "Failed to load resource"};

  /**
   * Loses every second receipt, and each connection after a random while. What a server sends in
   * one piece is taken apart first.
   */
  private static final String LOSSY_SOCKET =
      """
      (() => {
        let seed = SEED;
        const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
        const Real = WebSocket;
        let receipts = 0;
        window.socketsLost = 0;
        window.receiptsLost = 0;
        window.WebSocket = class extends Real {
          #left = 12 + Math.floor(random() * 25);
          set onmessage(listener) {
            super.onmessage = (event) => {
              const frames = event.data.split(/(?<=\\0)/);
              const kept = frames.filter((frame) => {
                const lost = frame.startsWith('RECEIPT') && frame.includes('send-') && ++receipts % 2 === 0;
                if (lost) window.receiptsLost++;
                return !lost;
              });
              if (kept.length > 0) listener(new MessageEvent('message', { data: kept.join('') }));
              if (--this.#left === 0) {
                window.socketsLost++;
                this.close();
              }
            };
          }
        };
      })();
      """;

  @Test
  void offline_nothingIsLostAndEverythingComesBack(Stage stage) {
    stage.forgive(LOST);
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    long room = ada.createRoom("offline");
    bob.join(room);
    ChatWindow window = stage.windowOf(ada).openRoom(room).say("before");
    window.one(".status", "Sent");

    stage.network().cut();
    window.one("madang-banner", "Reconnecting");
    window.say("while away 1").say("while away 2");
    window.one("[data-stuck] .status", "Waiting for the connection");
    post(bob, room, "from Bob");

    stage.network().mend();
    window.script("dispatchEvent(new Event('online'))");
    window.awaitMessages(List.of("before", "from Bob", "while away 1", "while away 2")::equals);
    window.awaitGone("[data-stuck]");
    window.awaitTrue("return find('madang-banner .dot').length === 0");
    assertThat(texts(bob.history(room))).isEqualTo(window.messages());
  }

  /** What the browser knows is not waited for: a socket takes half a minute to notice. */
  @Test
  void network_goneAndBack_isShownAtOnce(Stage stage) {
    stage.forgive(LOST);
    Person ada = stage.person("Ada");
    long room = ada.createRoom("tunnel");
    ChatWindow window = stage.windowOf(ada).openRoom(room).say("before");
    window.one(".status", "Sent");
    window.script(
        """
        const client = document.querySelector('madang-app').client;
        const measure = (name, isShown) => {
          const start = performance.now();
          const look = () => isShown() ? window[name] = performance.now() - start : requestAnimationFrame(look);
          look();
        };
        addEventListener('offline', () => measure('lostAfter', () => find('madang-banner .dot').length > 0));
        addEventListener('online', () => measure('backAfter', () => client.connection === 'online'));
        """);

    window.online(false).one("madang-banner", "You are offline");
    window.say("in the tunnel").one("[data-stuck] .status", "Waiting for the connection");
    window.online(true).awaitGone("[data-stuck]").awaitGone("madang-banner .dot");
    window.awaitMessages(List.of("before", "in the tunnel")::equals);
    assertThat(((Number) window.script("return lostAfter")).doubleValue()).isLessThan(3_000);
    assertThat(((Number) window.script("return backAfter")).doubleValue()).isLessThan(10_000);
  }

  @Test
  void restart_whileOneTypes_keepsTheDraftAndGoesOn(Stage stage) {
    stage.forgive(LOST);
    Person ada = stage.person("Ada");
    long room = ada.createRoom("restart");
    ChatWindow window = stage.windowOf(ada).openRoom(room).say("one");
    window.one(".status", "Sent");
    window.one("textarea").sendKeys("half a sen");

    stage.restartServer();
    window.one("textarea").sendKeys("tence", Keys.ENTER);
    window.awaitMessages(List.of("one", "half a sentence")::equals);
    window.one(".status", "Sent");
    window.say("three").awaitMessages(List.of("one", "half a sentence", "three")::equals);
  }

  @Test
  void twoDevices_ofOneMember_showTheSame(Stage stage) {
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    long room = ada.createRoom("devices");
    bob.join(room);
    ChatWindow desk = stage.windowOf(ada).openRoom(room);
    ChatWindow phone = stage.windowOf(ada).resize(390, 780, true);
    desk.say("from the desk");
    phone.one("room-list .preview", "You: from the desk");
    phone.openRoom(room).say("from the phone");
    List<String> both = List.of("from the desk", "from the phone");
    desk.awaitMessages(both::equals);
    phone.awaitMessages(both::equals);
    assertThat(desk.attributes(".message", "data-mine")).containsExactly("", "");

    desk.script("location.hash = ''");
    phone.script("location.hash = ''");
    post(bob, room, "to both");
    desk.one(".badge", "1");
    phone.one(".badge", "1");
    phone.openRoom(room);
    desk.awaitGone(".badge"); // read on one is read on the other
  }

  @Test
  void lossySocket_everythingArrivesOnceAndInOrder(Stage stage) {
    stage.forgive(LOST);
    int seed = new Random().nextInt(1, 1_000_000);
    System.out.println("lossySocket_everythingArrivesOnceAndInOrder: seed " + seed);
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    long room = ada.createRoom("lossy");
    bob.join(room);
    ChatWindow adas = lossy(stage, ada, seed).openRoom(room);
    ChatWindow bobs = lossy(stage, bob, seed + 1).openRoom(room);

    List<String> said = IntStream.rangeClosed(1, 40).mapToObj(i -> "message " + i).toList();
    String send = "document.querySelector('madang-app').client.send(arguments[0], arguments[1])";
    said.forEach(text -> adas.script(send, room, text));

    adas.awaitTrue(SHOWN + ".length === 40 && client.unconfirmed(arguments[0]).length === 0", room);
    bobs.awaitTrue(SHOWN + ".length === 40", room);
    assertThat(texts(bob.history(room))).isEqualTo(said);
    assertThat(shown(adas)).isEqualTo(said);
    assertThat(shown(bobs)).isEqualTo(said);
    assertThat((long) adas.script("return socketsLost")).as("connections lost").isPositive();
    assertThat((long) adas.script("return receiptsLost")).as("receipts lost").isPositive();
  }

  private static final String SHOWN =
      "const client = document.querySelector('madang-app').client;"
          + " return find('madang-message-log')[0].items.filter(({ kind }) => kind === 'message')";

  @SuppressWarnings("unchecked")
  private static List<String> shown(ChatWindow window) {
    return (List<String>) window.script(SHOWN + ".map(({ message }) => message)");
  }

  private static ChatWindow lossy(Stage stage, Person person, int seed) {
    String socket = LOSSY_SOCKET.replace("SEED", String.valueOf(seed));
    return stage.emptyWindow().startAs(person).startWith(socket).visit();
  }

  private static List<String> texts(JsonNode history) {
    return history.valueStream().map(each -> each.path("message").asString()).toList();
  }

  private static void post(Person person, long room, String text) {
    person.say(room, text);
  }
}
