package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.ChatHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading by server-sent events, for two members who may be at two nodes. */
interface StreamContract {

  ServerNode alicesNode();

  ServerNode bobsNode();

  @Test
  default void stream_showsWhatIsSaid_withThePositionAsItsId() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = roomOf(alice, bob);
    try (EventStream stream = EventStream.of(alice, events(room))) {
      assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream;charset=UTF-8");
      assertThat(stream.header("Cache-Control")).contains("no-store");
      assertThat(stream.header("Content-Encoding")).isEmpty();
      EventStream.Block start = stream.next();
      assertThat(start.data()).as("only the position").isEmpty();

      bob.say(room, "안녕, stream");

      EventStream.Block said = stream.nextMessages(1).getFirst();
      assertThat(said.text()).isEqualTo("안녕, stream");
      String epoch = epochOf(start);
      assertThat(said.id()).isEqualTo(epoch + ":" + said.json().path("seq").asLong());
      assertThat(epoch)
          .isEqualTo(
              alice.get(events(room).replace("/stream", "")).json(200).path("epoch").asString());
    }
  }

  @Test
  default void stream_resumesAfterTheLastId_withoutLossOrRepeat() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = roomOf(alice, bob);
    String last;
    try (EventStream stream = EventStream.of(alice, events(room))) {
      stream.next();
      bob.say(room, "0");
      last = stream.nextMessages(1).getFirst().id();
    }
    IntStream.range(1, 100).forEach(i -> bob.say(room, "" + i));
    try (EventStream again = EventStream.after(alice, events(room), last)) {
      List<String> texts = textsOf(again.nextMessages(99));
      bob.say(room, "live");
      texts.addAll(textsOf(again.nextMessages(1)));
      assertThat(texts)
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, 100).mapToObj(i -> i < 100 ? "" + i : "live").toList());
    }
  }

  @Test
  default void stream_afterAPositionThatIsNotKnown_beginsWithAReset() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = roomOf(alice, bob);
    for (String unknown : List.of("another-epoch:1", epoch(alice, room) + ":4000")) {
      try (EventStream stream = EventStream.after(alice, events(room), unknown)) {
        EventStream.Block reset = stream.next();
        assertThat(reset.event()).isEqualTo("reset");
        assertThat(reset.id())
            .isEqualTo(
                reset.json().path("epoch").asString()
                    + ":"
                    + reset.json().path("headSeq").asLong());
        bob.say(room, "after " + unknown);
        assertThat(stream.nextMessages(1).getFirst().text()).isEqualTo("after " + unknown);
      }
    }
  }

  @Test
  default void stream_thatMayNotBegin_isAProblem() {
    Person alice = Person.at(alicesNode(), "alice");
    Person mallory = Person.at(alicesNode(), "mallory");
    long room = alice.createRoom("closed");

    assertThat(problem(mallory.get(events(room)), 403)).contains("\"not-a-participant\"");
    assertThat(problem(mallory.get(events(99_999_999)), 403)).contains("\"not-a-participant\"");
    assertThat(problem(alicesNode().http().get(events(room)), 401)).contains("\"unauthorized\"");
    for (String malformed : List.of("nonsense", "e:-1", "e:01", ":1", "e:1:2", "e e:1")) {
      assertThat(problem(ask(alice, events(room), "Last-Event-ID", malformed), 400))
          .contains("\"bad-request\"", "Last-Event-ID");
    }
    problem(ask(alice, events(room), "Accept", "application/json"), 406);
    ChatAnswer head =
        ChatHttp.send(alice.http().request(events(room)).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(405);
    problem(alice.get("/chat/room/x/events/stream"), 400);
  }

  @Test
  default void stream_endsWhenItsMemberLeaves() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = roomOf(alice, bob);
    try (EventStream stream = EventStream.of(bob, events(room))) {
      stream.next();

      bob.delete("/chat/room/group/" + room + "/leave").expect(200);

      assertThat(stream.next("end").data()).isEqualTo("{\"code\":\"not-a-participant\"}");
      stream.awaitEnd();
    }
    problem(bob.get(events(room)), 403);
  }

  @Test
  default void streams_areBoundedForEachMember_untilOneIsClosed() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(alicesNode(), "bob");
    List<EventStream> open = new ArrayList<>();
    try {
      for (int i = 0; i < 16; i++) {
        open.add(EventStream.of(alice, MY_STREAM));
      }
      ChatAnswer refused = alice.get(MY_STREAM);

      assertThat(problem(refused, 429)).contains("\"rate-limited\"");
      assertThat(refused.headers().firstValue("Retry-After")).contains("15");
      open.add(EventStream.of(bob, MY_STREAM));
    } finally {
      open.forEach(EventStream::close);
    }
  }

  @Test
  default void inboxStream_greetsAndHints() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = roomOf(alice, bob);
    try (EventStream stream = EventStream.of(alice, MY_STREAM)) {
      assertThat(stream.next("message").json().path("type").asString()).isEqualTo("hello");

      bob.say(room, "look at your list");

      EventStream.Block hint = stream.next("message");
      assertThat(hint.json().path("type").asString()).isEqualTo("room-changed");
      assertThat(hint.json().path("roomId").asLong()).isEqualTo(room);
    }
  }

  String MY_STREAM = "/chat/my/stream";

  private static String events(long room) {
    return "/chat/room/" + room + "/events/stream";
  }

  private static long roomOf(Person alice, Person bob) {
    long room = alice.createRoom("streamed");
    bob.join(room);
    return room;
  }

  private static String epoch(Person person, long room) {
    return person.get("/chat/room/" + room + "/events").json(200).path("epoch").asString();
  }

  private static String epochOf(EventStream.Block block) {
    return block.id().substring(0, block.id().lastIndexOf(':'));
  }

  private static List<String> textsOf(List<EventStream.Block> blocks) {
    return new ArrayList<>(blocks.stream().map(EventStream.Block::text).toList());
  }

  private static ChatAnswer ask(Person person, String path, String header, String value) {
    return ChatHttp.send(person.http().request(path).header(header, value).GET());
  }

  private static String problem(ChatAnswer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    return answer.body();
  }
}
