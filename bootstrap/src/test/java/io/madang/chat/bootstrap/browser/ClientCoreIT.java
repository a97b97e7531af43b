package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** {@code madang-client.js} without the page around it. */
@BrowserTest
final class ClientCoreIT {

  /** Closes as a server that stops does, and notes when the next socket is opened. */
  private static final String STOPPING_SERVER =
      """
      const Real = WebSocket;
      window.opened = [];
      window.WebSocket = class extends Real {
        constructor(...values) {
          super(...values);
          opened.push(performance.now());
          window.socket = this;
        }
        set onclose(listener) {
          super.onclose = () => {
            window.closed ??= performance.now();
            listener(new CloseEvent('close', { code: 1012, reason: 'restart; retry-after-ms=2500' }));
          };
        }
      };
      """;

  @Test
  void core_isUsableFromAnotherPage(Stage stage) {
    stage.forgive("favicon.ico");
    Person ada = Person.signedUp(stage.server(), "elsewhere");
    long room = ada.createRoom("elsewhere");
    Object said =
        stage
            .emptyWindow()
            .visit("actuator/health")
            .asyncScript(
                """
                const [email, password, room, done] = arguments;
                (async () => {
                  const { logIn, MadangClient } = await import('/js/madang-client.js');
                  const client = new MadangClient({ session: await logIn({ email, password }) });
                  client.connect();
                  const feed = client.follow(room);
                  client.send(room, 'from another page');
                  feed.addEventListener('change', () => {
                    if (feed.state === 'live' && client.unconfirmed(room).length === 0) {
                      done(feed.messages.map(({ message }) => message));
                    }
                  });
                })().catch((failure) => done(String(failure)));
                """,
                ada.email(),
                "correct horse",
                room);
    assertThat(said).isEqualTo(List.of("from another page"));
  }

  @Test
  void link_staysAwayAsLongAsAStoppingServerAsks(Stage stage) {
    ChatWindow window =
        stage.emptyWindow().startAs(stage.person("ada")).startWith(STOPPING_SERVER).visit();
    window.awaitTrue("return document.querySelector('madang-app').client.connection === 'online'");
    window.script("socket.close()");
    window.awaitTrue("return opened.length === 2");
    assertThat(((Number) window.script("return opened[1] - closed")).doubleValue())
        .isGreaterThanOrEqualTo(2_500);
    window.awaitTrue("return document.querySelector('madang-app').client.connection === 'online'");
  }

  /**
   * The store is faster for ids that ascend; they must not repeat within one millisecond either.
   */
  @Test
  void messageIds_beginWithTheTimeAndDiffer(Stage stage) {
    stage.forgive("favicon.ico");
    long before = System.currentTimeMillis();
    Object ids =
        stage
            .emptyWindow()
            .visit("actuator/health")
            .asyncScript(
                """
                const [done] = arguments;
                import('/js/client/client-message-id.js')
                  .then(({ newClientMessageId }) => done(Array.from({ length: 100 }, newClientMessageId)));
                """);
    assertThat(ids)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .hasSize(100)
        .doesNotHaveDuplicates()
        .allSatisfy(id ->
            assertThat(Long.parseLong(id.substring(0, 9), 32))
                .isBetween(before, System.currentTimeMillis()));
  }
}
