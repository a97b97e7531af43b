package io.madang.chat.testkit.contract;

import static io.madang.chat.testkit.contract.Scene.appended;
import static io.madang.chat.testkit.contract.Scene.numbersOf;
import static io.madang.chat.testkit.contract.Scene.resultOf;
import static io.madang.chat.testkit.contract.Scene.textsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Room;
import io.madang.chat.testkit.fixture.SampleRooms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of {@link RoomLogContract} about numbers and order. */
public interface RoomLogOrderContract extends StorageContract {

  @Test
  default void append_givesTheNextSequenceAndTheNextMessageNumber() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);

    MessagePosted first = scene.post(room, alice, "one");
    scene.join(room, Scene.member("bob"));
    MessagePosted second = scene.post(room, alice, "two");

    assertThat(first.seq().value()).isEqualTo(2);
    assertThat(first.number().value()).isEqualTo(1);
    assertThat(second.seq().value()).isEqualTo(4);
    assertThat(second.number().value()).isEqualTo(2);
  }

  @Test
  default void append_answersWithWhatTheLogThenHolds() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);

    AppendResult result = scene.append(scene.draft(room, alice, "hello"));

    assertThat(((AppendResult.Appended) result).epoch()).isEqualTo(room.epoch());
    assertThat(scene.events(room.id())).last().isEqualTo(appended(result));
  }

  @Test
  default void parallelAppends_onTwoNodesHaveNoHoleAndTheSameOrderEverywhere() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    List<ChatStore> nodes = List.of(store(), another());
    long messages = 200;
    int threads = 8;

    List<List<MessagePosted>> posted =
        Together.onThreads(
            threads,
            thread -> {
              List<MessagePosted> mine = new ArrayList<>();
              for (int i = 0; i < messages / threads; i++) {
                var draft = scene.draft(room, alice, thread + "/" + i);
                mine.add(appended(resultOf(nodes.get(thread % 2).log().append(draft))));
              }
              return mine;
            });

    List<RoomEvent> events = scene.events(room.id());
    assertThat(numbersOf(events))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1 + messages).boxed().toList());
    assertThat(new Scene(nodes.get(1)).events(room.id())).isEqualTo(events);
    assertThat(events).containsAll(posted.stream().flatMap(List::stream).toList());
    assertThat(numbersOfMessages(events))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, messages).boxed().toList());
  }

  @Test
  default void parallelAppends_toManyRoomsHaveNoHoleInAnyOfThem() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    List<Room> rooms = Stream.generate(() -> scene.group(alice)).limit(6).toList();
    List<ChatStore> nodes = List.of(store(), another());

    Together.onThreads(
        6,
        thread -> {
          List<CompletionStage<AppendResult>> stages = new ArrayList<>();
          for (int i = 0; i < 30; i++) {
            int next = thread % 2 == 0 ? i % 6 : 5 - i % 6;
            var draft = scene.draft(rooms.get(next), alice, thread + "/" + i);
            stages.add(nodes.get(thread % 2).log().append(draft));
          }
          return stages.stream().map(stage -> appended(resultOf(stage))).toList();
        });

    List<Long> gapless = LongStream.rangeClosed(1, 31).boxed().toList();
    assertThat(rooms)
        .allSatisfy(room -> assertThat(numbersOf(scene.events(room.id()))).isEqualTo(gapless));
  }

  @Test
  default void appendsOfOneThread_areStoredAndAnsweredInThatOrder() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    List<Integer> answered = Collections.synchronizedList(new ArrayList<>());

    List<CompletionStage<Boolean>> stages =
        IntStream.range(0, 200)
            .mapToObj(i ->
                store()
                    .log()
                    .append(scene.draft(room, alice, "no. " + i))
                    .thenApply(result -> answered.add(i)))
            .toList();
    stages.forEach(Scene::resultOf);

    List<Integer> inOrder = IntStream.range(0, 200).boxed().toList();
    assertThat(answered).isEqualTo(inOrder);
    assertThat(textsOf(scene.events(room.id())))
        .isEqualTo(inOrder.stream().map(i -> "no. " + i).toList());
  }

  @Test
  default void append_ofAStrangerStoresNothingAndLeavesNoHole() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member mallory = Scene.member("mallory");
    Room room = scene.group(alice);

    AppendResult refused = scene.append(scene.draft(room, mallory, "let me in"));
    MessagePosted fence = scene.post(room, alice, "fence");

    assertThat(refused).isInstanceOf(AppendResult.NotAParticipant.class);
    assertThat(fence.seq().value()).isEqualTo(2);
    assertThat(fence.number().value()).isEqualTo(1);
    assertThat(textsOf(scene.events(room.id()))).containsExactly("fence");
  }

  @Test
  default void append_toARoomThatDoesNotExistIsRefusedAlike() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");

    AppendResult refused =
        scene.append(scene.draft(SampleRooms.aGroup("nowhere"), alice, "hello?"));

    assertThat(refused).isInstanceOf(AppendResult.NotAParticipant.class);
  }

  @Test
  default void append_afterLeavingIsRefused() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    scene.post(room, bob, "bye");
    scene.leave(room, bob);

    AppendResult refused = scene.append(scene.draft(room, bob, "one more thing"));
    MessagePosted fence = scene.post(room, alice, "fence");

    assertThat(refused).isInstanceOf(AppendResult.NotAParticipant.class);
    assertThat(fence.seq().value()).isEqualTo(5);
  }

  @Test
  default void aDraftThatIsRefused_takesNoOtherDraftWithIt() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member mallory = Scene.member("mallory");
    Room room = scene.group(alice);

    List<CompletionStage<AppendResult>> stages =
        IntStream.range(0, 20)
            .mapToObj(i -> scene.draft(room, i % 5 == 3 ? mallory : alice, "no. " + i))
            .map(draft -> store().log().append(draft))
            .toList();
    List<AppendResult> results = stages.stream().map(Scene::resultOf).toList();

    for (int i = 0; i < results.size(); i++) {
      assertThat(results.get(i))
          .as("draft %s", i)
          .isInstanceOf(
              i % 5 == 3 ? AppendResult.NotAParticipant.class : AppendResult.Appended.class);
    }
    assertThat(textsOf(scene.events(room.id()))).hasSize(16).contains("no. 19");
  }

  @Test
  default void aDraftThatMayBeTooMuch_takesNoOtherDraftWithIt() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    Draft odd =
        new Draft(
            room.id(), alice, new ClientMessageId("odd"), new MessageText("when?"), Instant.MAX);

    var before = store().log().append(scene.draft(room, alice, "before"));
    var never = store().log().append(odd).handle((result, failure) -> failure == null);
    var after = store().log().append(scene.draft(room, alice, "after"));

    appended(resultOf(before));
    boolean kept = resultOf(never);
    assertThat(appended(resultOf(after)).seq().value()).isEqualTo(kept ? 4 : 3);
    assertThat(numbersOf(scene.events(room.id()))).endsWith(kept ? 4L : 3L);
  }

  private static List<Long> numbersOfMessages(List<RoomEvent> events) {
    return events.stream()
        .filter(MessagePosted.class::isInstance)
        .map(event -> ((MessagePosted) event).number().value())
        .toList();
  }
}
