package io.madang.chat.bootstrap.e2e;

import static io.madang.chat.bootstrap.e2e.Person.message;
import static io.madang.chat.bootstrap.e2e.Person.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.StompClient;
import io.madang.chat.testkit.client.StompFrame;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What real clients have always done, and whatever the nodes they happen to be at: Alice talks to
 * one node, Bob to another, which may be the same one.
 */
interface OriginalContract {

  ServerNode alicesNode();

  ServerNode bobsNode();

  @Test
  default void group_isCreatedFoundJoinedAndTalkedIn() {
    Person alice = Person.signedUp(alicesNode(), "alice");
    Person bob = Person.signedUp(bobsNode(), "bob");
    long room = alice.createRoom("courtyard");
    assertThat(bob.get("/chat/room/group/list").json(200).toString())
        .contains("\"roomId\":" + room);
    bob.join(room);
    try (StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      hers.subscribe("sub-0", "/topic/" + room);
      his.subscribe("sub-0", "/topic/" + room);
      StompFrame receipt = hers.ask(message(room, "안녕 👋 <b>hi</b>"));
      his.ask(message(room, "hello back"));

      List<StompFrame> heard = his.awaitMessages("sub-0", 2);
      assertThat(heard).extracting(Person::textOf).containsExactly("안녕 👋 <b>hi</b>", "hello back");
      assertThat(heard.getFirst().header("message-id"))
          .isEqualTo(room + "-" + receipt.header("seq"));
      JsonNode first = Person.json(heard.getFirst());
      assertThat(first.path("senderEmail").asString()).isEqualTo(alice.email());
      assertThat(first.path("roomId").asLong()).isEqualTo(room);
      assertThat(hers.awaitMessages("sub-0", 2))
          .extracting(Person::textOf)
          .containsExactlyElementsOf(heard.stream().map(Person::textOf).toList());
    }
    assertThat(bob.history(room))
        .extracting(item -> item.path("message").asString())
        .containsExactly("안녕 👋 <b>hi</b>", "hello back");
  }

  @Test
  default void readStatus_countsWhatOthersSaidUntilItIsRead() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = alice.createRoom("reading");
    bob.join(room);
    alice.say(room, "one");
    alice.say(room, "two");

    assertThat(bob.myRoom(room).path("unReadCount").asLong()).isEqualTo(2);
    assertThat(bob.myRoom(room).path("isGroupChat").asString()).isEqualTo("Y");
    assertThat(alice.myRoom(room).path("unReadCount").asLong()).isZero();
    bob.post("/chat/room/" + room + "/read").expect(200);
    assertThat(bob.myRoom(room).path("unReadCount").asLong()).isZero();
  }

  @Test
  default void privateRoom_isTheSameFromBothSidesAndNobodyElses() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    Person mallory = Person.at(bobsNode(), "mallory");
    long room =
        alice.post("/chat/room/private/create?otherMemberId=" + bob.id()).json(200).asLong();
    assertThat(bob.post("/chat/room/private/create?otherMemberId=" + alice.id()).json(200).asLong())
        .isEqualTo(room);
    try (StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      his.subscribe("sub-0", "/topic/" + room);
      hers.ask(message(room, "just us"));
      assertThat(textOf(his.awaitMessages("sub-0", 1).getFirst())).isEqualTo("just us");
    }
    assertThat(bob.myRoom(room).path("isGroupChat").asString()).isEqualTo("N");
    assertThat(mallory.get("/chat/history/" + room).expect(403).code())
        .isEqualTo("not-a-participant");
    assertThat(mallory.post("/chat/room/group/" + room + "/join").status()).isBetween(400, 499);
    assertThat(bob.delete("/chat/room/group/" + room + "/leave").status()).isBetween(400, 499);
  }

  @Test
  default void privateRoom_isOneHoweverManyAskAtOnce() throws Exception {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    Callable<Long> hers =
        () -> alice.post("/chat/room/private/create?otherMemberId=" + bob.id()).json(200).asLong();
    Callable<Long> his =
        () -> bob.post("/chat/room/private/create?otherMemberId=" + alice.id()).json(200).asLong();
    try (ExecutorService twelve = Executors.newFixedThreadPool(12)) {
      List<Callable<Long>> calls =
          IntStream.range(0, 12).mapToObj(i -> i % 2 == 0 ? hers : his).toList();
      Set<Long> rooms = new HashSet<>();
      for (Future<Long> each : twelve.invokeAll(calls)) {
        rooms.add(each.get());
      }
      assertThat(rooms).hasSize(1);
    }
  }

  @Test
  default void leaving_endsTheLiveSubscriptionWhereverItIs() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.signedUp(bobsNode(), "bob");
    long room = alice.createRoom("leaving");
    bob.join(room);
    try (StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      his.subscribe("messages", "/topic/" + room);
      his.subscribe("events", "/topic/" + room + "/events");
      hers.ask(message(room, "before"));
      his.awaitMessages("messages", 1);
      Person bobElsewhere = bob.movedTo(alicesNode());
      bobElsewhere.delete("/chat/room/group/" + room + "/leave").expect(200);
      his.await("the end of both", frame -> frame.body().contains("not-a-participant"));
      hers.ask(message(room, "after"));

      StompFrame refused = his.ask(message(room, "I am still here"));
      assertThat(refused.body()).contains("\"code\":\"not-a-participant\"");
      assertThat(his.messages("messages")).extracting(Person::textOf).containsExactly("before");
      assertThat(his.messages("events").getLast().body()).contains("participant-left");
    }
    assertThat(bob.get("/chat/history/" + room).expect(403).code()).isEqualTo("not-a-participant");
  }

  @Test
  default void resume_bringsWhatWasMissedOnceAndInOrder() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.signedUp(bobsNode(), "bob");
    long room = alice.createRoom("resuming");
    bob.join(room);
    String lastSeq;
    String epoch;
    try (StompClient hers = alice.connect()) {
      try (StompClient his = bob.connect()) {
        his.subscribe("sub-0", "/topic/" + room);
        hers.ask(message(room, "m1"));
        StompFrame last = his.awaitMessages("sub-0", 1).getLast();
        lastSeq = last.header("seq");
        epoch = last.header("room-epoch");
      }
      hers.ask(message(room, "m2"));
      hers.ask(message(room, "m3"));
      try (StompClient again = bob.movedTo(alicesNode()).connect()) {
        StompFrame receipt =
            again.ask(
                StompFrame.of("SUBSCRIBE")
                    .with("id", "sub-0")
                    .with("destination", "/topic/" + room)
                    .with("last-seq", lastSeq)
                    .with("room-epoch", epoch));
        assertThat(receipt.header("resume")).isEqualTo("complete");
        assertThat(again.messages("sub-0")).extracting(Person::textOf).containsExactly("m2", "m3");
        hers.ask(message(room, "m4"));
        assertThat(again.awaitMessages("sub-0", 3))
            .extracting(Person::textOf)
            .containsExactly("m2", "m3", "m4");
      }
    }
  }

  @Test
  default void manySenders_areHeardInOneOrderByAll() {
    Person alice = Person.at(alicesNode(), "alice");
    Person bob = Person.at(bobsNode(), "bob");
    long room = alice.createRoom("order");
    bob.join(room);
    try (StompClient hers = alice.connect();
        StompClient his = bob.connect()) {
      hers.subscribe("sub-0", "/topic/" + room);
      his.subscribe("sub-0", "/topic/" + room);
      for (int i = 0; i < 200; i++) {
        hers.send(message(room, "alice " + i));
        his.send(message(room, "bob " + i));
      }
      List<String> heardByHer =
          hers.awaitMessages("sub-0", 400).stream().map(Person::textOf).toList();
      List<String> heardByHim =
          his.awaitMessages("sub-0", 400).stream().map(Person::textOf).toList();
      assertThat(heardByHer).doesNotHaveDuplicates().isEqualTo(heardByHim);
      assertThat(heardByHer.stream().filter(text -> text.startsWith("alice")))
          .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "alice " + i).toList());
      assertThat(heardByHer.stream().filter(text -> text.startsWith("bob")))
          .containsExactlyElementsOf(IntStream.range(0, 200).mapToObj(i -> "bob " + i).toList());
    }
  }

  @Test
  default void sendingAgain_storesOnceOnWhicheverNode() {
    Person alice = Person.signedUp(alicesNode(), "alice");
    long room = alice.createRoom("again");
    StompFrame send = message(room, "only once").with("client-msg-id", "attempt-1");
    try (StompClient here = alice.connect();
        StompClient there = alice.movedTo(bobsNode()).connect()) {
      StompFrame first = here.ask(send);
      StompFrame second = there.ask(send);
      assertThat(first.header("duplicate")).isEqualTo("false");
      assertThat(second.header("duplicate")).isEqualTo("true");
      assertThat(second.header("seq")).isEqualTo(first.header("seq"));
      StompFrame other =
          there.ask(message(room, "another text").with("client-msg-id", "attempt-1"));
      assertThat(other.body()).contains("\"code\":\"idempotency-mismatch\"");
    }
    assertThat(alice.history(room)).hasSize(1);
  }
}
