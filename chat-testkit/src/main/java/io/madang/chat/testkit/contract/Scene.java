package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.LeavingRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.reading.ReadCursor;
import io.madang.chat.domain.room.PrivatePair;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The members and rooms of one test, in a store that may contain those of others. */
final class Scene {

  private static final Instant BEGINNING = Instant.parse("2026-03-01T12:00:00Z");
  private static final int PAGE = 500;

  private final ChatStore store;
  private final AtomicLong ticks = new AtomicLong();

  Scene(ChatStore store) {
    this.store = store;
  }

  /** Each call is a microsecond later. */
  Instant now() {
    return BEGINNING.plusNanos(1_000 * ticks.incrementAndGet());
  }

  static EmailAddress unusedEmail() {
    return new EmailAddress(UUID.randomUUID() + "@example.org");
  }

  /** A member that no store has seen, not even in an earlier run of the tests. */
  static Member member(String name) {
    long id = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 52);
    return new Member(new MemberId(id), new MemberName(name), unusedEmail());
  }

  Room group(Member creator, Member... others) {
    Room room =
        store.rooms().open(OpeningRoom.group(new RoomName("a group"), creator, now())).room();
    for (Member other : others) {
      join(room, other);
    }
    return room;
  }

  Room privateRoom(Member first, Member second) {
    return store.rooms().open(OpeningRoom.pair(new PrivatePair(first, second), now())).room();
  }

  CommittedEvent join(Room room, Member member) {
    return changed(store.log().change(new JoiningRoom(room.id(), member, now()))).getFirst();
  }

  /** Returns the departure; the events that follow from it come after it. */
  CommittedEvent leave(Room room, Member member) {
    return changed(store.log().change(new LeavingRoom(room.id(), member, now()))).getFirst();
  }

  static List<CommittedEvent> changed(ChangeResult result) {
    assertThat(result).isInstanceOf(ChangeResult.Changed.class);
    return ((ChangeResult.Changed) result).events();
  }

  Draft draft(Room room, Member sender, String text) {
    return draft(room, sender, UUID.randomUUID().toString(), text);
  }

  Draft draft(Room room, Member sender, String clientMessageId, String text) {
    return new Draft(
        room.id(), sender, new ClientMessageId(clientMessageId), new MessageText(text), now());
  }

  AppendResult append(Draft draft) {
    return resultOf(store.log().append(draft));
  }

  MessagePosted post(Room room, Member sender, String text) {
    return appended(append(draft(room, sender, text)));
  }

  /** Everything in a room's log, oldest first, read a page at a time. */
  List<RoomEvent> events(RoomId room) {
    List<RoomEvent> all = new ArrayList<>();
    LogPage page = store.log().readAfter(room, Sequence.NONE, PAGE).orElseThrow();
    while (!page.events().isEmpty()) {
      assertThat(page.events().getFirst().seq().value())
          .as("on a next page")
          .isGreaterThan(all.size());
      all.addAll(page.events());
      page = store.log().readAfter(room, new Sequence(all.size()), PAGE).orElseThrow();
    }
    return all;
  }

  static List<Room> openGroups(ChatStore store) {
    return store.rooms().openGroups(Optional.empty(), Integer.MAX_VALUE);
  }

  Sequence head(Room room) {
    return store.log().heads(List.of(room.id())).values().iterator().next().seq();
  }

  static MessagePosted appended(AppendResult result) {
    assertThat(result).isInstanceOf(AppendResult.Appended.class);
    return ((AppendResult.Appended) result).message();
  }

  static MessagePosted duplicate(AppendResult result) {
    assertThat(result).isInstanceOf(AppendResult.Duplicate.class);
    return ((AppendResult.Duplicate) result).message();
  }

  static <T> T resultOf(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(60, TimeUnit.SECONDS).join();
  }

  static List<Long> numbersOf(List<? extends RoomEvent> events) {
    return events.stream().map(event -> event.seq().value()).toList();
  }

  static List<String> textsOf(List<? extends RoomEvent> events) {
    return events.stream()
        .filter(MessagePosted.class::isInstance)
        .map(event -> ((MessagePosted) event).text().value())
        .toList();
  }

  static ReadCursor cursor(Room room, Member member, long seq, long number) {
    return new ReadCursor(room.id(), member.id(), new Sequence(seq), new MessageNumber(number));
  }
}
