package io.madang.chat.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.bootstrap.e2e.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lists of rooms and people, and the lines about those who join and leave. */
@BrowserTest
final class ListsIT {

  /** Sought, a name, whether it is found. */
  private static final List<List<Object>> SOUGHT =
      List.of(
          List.of("ㅎㄱ", "홍길동", true),
          List.of("ㅎㄱㄷ", "홍길동", true),
          List.of("ㄱㄷ", "홍길동", true),
          List.of("ㅎㄷ", "홍길동", false),
          List.of("ㅇ", "홍길동", false),
          List.of("ㅎㄱ", "홍 길동", true),
          List.of("호", "홍길동", true),
          List.of("홍ㄱ", "홍길동", true),
          List.of("홍기", "홍길동", true),
          List.of("홍길ㄷ", "홍길동", true),
          List.of("홍ㅣ", "홍길동", false),
          List.of("호길", "홍길동", false),
          List.of("간", "가나다", true),
          List.of("갅", "간장", true),
          List.of("갑", "값진 이름", true),
          List.of("고", "과학 모임", true),
          List.of("ㄳ", "강서구", true),
          List.of("ㄳ", "ㄳ 방", true),
          List.of("ㄲ", "까치", true),
          List.of("ㄱ", "까치", false),
          List.of("\u1112\u1100", "홍길동", true),
          List.of("\u1112\u1169\u11bc", "홍길동", true),
          List.of("홍", "\u1112\u1169\u11bc\u1100\u1175\u11af\u1103\u1169\u11bc", true),
          List.of("ㅋㅋ", "ㅋㅋ 모임", true),
          List.of("ADA", "Ada Lovelace", true),
          List.of("adal", "Ada Lovelace", true),
          List.of("jose", "José", true),
          List.of("ÉMILE", "emile", true),
          List.of("a.c", "abc", false),
          List.of("(", "round (one)", true),
          List.of("|", "홍길동", false),
          List.of("👩", "👩🏽‍💻", true),
          List.of(" ", "anybody", true));

  @Test
  void search_knowsInitialsAndSyllablesThatAreBeingComposed(Stage stage) {
    Object found =
        stage
            .window()
            .asyncScript(
                """
                const [table, done] = arguments;
                import('/js/state/search.js')
                  .then(({ search }) => done(table.map(([sought, name]) => search(sought)(name))))
                  .catch((failure) => done(String(failure)));
                """,
                SOUGHT);
    assertThat(found).isEqualTo(SOUGHT.stream().map(List::getLast).toList());
  }

  @Test
  void people_areInOrderFoundAndNotSentAgain(Stage stage) {
    Person me = stage.person("Me", "list");
    for (String name : List.of("바다", "Zoë", "Émile", "가람", "나무", "adam")) {
      stage.person(name, "list");
    }
    ChatWindow window = stage.windowOf(me).click("nav button", "People");
    String own = "find('people-list .row').filter((each) => text(each).includes('list'))";
    String names = "return " + own + ".map((each) => text(each.querySelector('strong'))).join()";
    window.awaitTrue(names + " === 'adam,Émile,Zoë,가람,나무,바다'");
    window.click("settings-menu button").click("#menu .choices button", "한국어");
    window.awaitTrue(names + " === '가람,나무,바다,adam,Émile,Zoë'");
    window.one("people-list input").sendKeys("ㄱㄹ");
    window.awaitTrue(names + " === '가람'");

    Object statuses =
        window.asyncScript(
            """
            const done = arguments[arguments.length - 1];
            find('people-list')[0].directory.refreshOthers().then(() => done(
              performance.getEntriesByType('resource')
                .filter(({ name }) => name.endsWith('/member/list'))
                .map(({ responseStatus }) => responseStatus)));
            """);
    assertThat(statuses)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Long.class))
        .startsWith(200L)
        .endsWith(304L);
  }

  @Test
  void chats_areFoundAndStayInTheirOrderWhoeverComes(Stage stage) {
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    Person eve = stage.person("Eve");
    long busy = 0;
    for (String name : List.of("one", "two", "three", "four", "busy", "news")) {
      long room = ada.createRoom(name);
      bob.join(room);
      bob.say(room, "hello");
      busy = name.equals("busy") ? room : busy;
    }
    ChatWindow window = stage.windowOf(ada);
    window.one("room-list .badge");
    eve.join(busy);
    say(bob, ada.createRoom("fence"), bob);
    window.one("room-list .row", "fence");
    assertThat(window.texts("room-list .row strong").subList(1, 3)).containsExactly("news", "busy");
    window.one("room-list input").sendKeys("bu");
    window.awaitTrue("return find('room-list .row strong').map(text).join() === 'busy'");
  }

  private static void say(Person person, long room, Person alsoJoins) {
    alsoJoins.join(room);
    person.say(room, "hello");
  }

  @Test
  void whoComesAndGoes_isALineOfTheRoom(Stage stage) {
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    Person eve = stage.person("עדה");
    long room = ada.createRoom("doors");
    ChatWindow window = stage.windowOf(ada).openRoom(room);
    window.one(".coming", "Ada created this room");
    window.one(".empty h3", "quiet");
    bob.join(room);
    window.one(".coming", "Bob joined");
    eve.join(room);
    window.one(".coming", "Bob and עדה joined");
    assertThat(window.one(".coming:last-child").getDomProperty("textContent"))
        .as("names set apart")
        .isEqualTo("\u2068Bob\u2069 and \u2068עדה\u2069 joined");
    bob.say(room, "hello");
    window.awaitMessages(List.of("hello")::equals);
    bob.delete("/chat/room/group/" + room + "/leave").expect(200);
    window.one(".coming", "Bob left");
    List<String> lines = window.texts(".coming, .bubble");
    assertThat(lines).hasSize(4).element(2).isEqualTo("hello");
    window.reload().one(".coming", "Bob left");
    assertThat(window.texts(".coming, .bubble")).isEqualTo(lines);
    Accessibility.check(window, "who comes and goes");
    window.language("ko").one(".coming", "Bob님이 나갔습니다");

    window.language("en").click(".bar button[aria-label='People in this room']");
    window.click("people-panel button", "1:1 chat with");
    window.one("madang-conversation h2", "עדה");
    assertThat(window.texts(".coming")).isEmpty();
    window.one(".empty h3", "quiet");
  }

  @Test
  void aNewOwner_isALineOfTheRoomAndMarkedAmongThePeople(Stage stage) {
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    long room = ada.createRoom("handed-over");
    bob.join(room);
    ChatWindow window = stage.windowOf(bob).openRoom(room);
    window.one(".coming", "Ada created this room");
    ada.delete("/chat/room/group/" + room + "/leave").expect(200);
    window.one(".coming", "Bob is now the owner");
    window.click(".bar button[aria-label='People in this room']");
    window.one("people-panel .row small", "Owner");
    window.screenshot("new-owner");
    Accessibility.check(window, "a new owner");
    window.reload().language("ko").one(".coming", "Bob님이 새 방장입니다");
  }

  @Test
  void aNewOwnerWhoHasLeft_isStillNamed(Stage stage) {
    Person ada = stage.person("Ada");
    Person bob = stage.person("Bob");
    Person carol = stage.person("Carol");
    long room = ada.createRoom("handed-on");
    bob.join(room);
    carol.join(room);
    ada.delete("/chat/room/group/" + room + "/leave").expect(200);
    bob.delete("/chat/room/group/" + room + "/leave").expect(200);

    ChatWindow window = stage.windowOf(carol).openRoom(room);

    window.one(".coming", "Bob is now the owner");
    window.one(".coming", "Carol is now the owner");
  }
}
