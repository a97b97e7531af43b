package io.madang.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.Room;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What the storage ports promise about events of kinds that this version does not know. Newer nodes
 * store such events during a rolling upgrade.
 */
public interface UnrecognisedEventsContract extends StorageContract {

  /**
   * Puts the event at the end of its room's log, as a newer version would: with the number of the
   * newest message before it, with this client message id, and as the new head.
   */
  void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id);

  @Test
  default void readAfter_givesAnUnrecognisedEventInItsPlace() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    MessagePosted before = scene.post(room, alice, "before");
    UnrecognisedEvent event = something(scene, room, alice);

    LogPage page = another().log().readAfter(room.id(), new Sequence(1), 10).orElseThrow();

    assertThat(page.head().seq()).isEqualTo(new Sequence(3));
    assertThat(page.events()).containsExactly(before, event);
    assertThat(store().log().heads(List.of(room.id())).get(room.id())).isEqualTo(page.head());
  }

  @Test
  default void append_goesOnAfterAnUnrecognisedEvent() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    MessagePosted before = scene.post(room, alice, "before");
    UnrecognisedEvent event = something(scene, room, alice);

    MessagePosted after = scene.post(room, alice, "after");

    assertThat(after.seq()).isEqualTo(event.seq().next());
    assertThat(after.number().value()).isEqualTo(before.number().value() + 1);
    assertThat(scene.events(room.id())).endsWith(before, event, after);
  }

  /** An id identifies one request, whatever its kind. */
  @Test
  default void append_underTheIdOfAnUnrecognisedEventIsAMismatch() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    something(scene, room, alice);

    AppendResult result = scene.append(scene.draft(room, alice, "something", "a message"));

    assertThat(result).isInstanceOf(AppendResult.Mismatch.class);
  }

  @Test
  default void messages_passOverAnUnrecognisedEvent() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Room room = scene.group(alice);
    scene.post(room, alice, "one");
    something(scene, room, alice);
    scene.post(room, alice, "two");
    something(scene, room, alice, "something-else");

    MessageRange two = MessageRange.newest(2);

    assertThat(store().log().messages(room.id(), two))
        .extracting(message -> message.text().value())
        .containsExactly("one", "two");
  }

  /** It is the newest event, but not a message, and not unread. */
  @Test
  default void readCursors_countAnUnrecognisedEventAsNoMessage() {
    Scene scene = new Scene(store());
    Member alice = Scene.member("alice");
    Member bob = Scene.member("bob");
    Room room = scene.group(alice, bob);
    MessagePosted message = scene.post(room, alice, "hello");
    UnrecognisedEvent event = something(scene, room, alice);

    RoomSummary summary = store().lists().of(bob.id()).getFirst();
    var move = store().cursors().advance(room.id(), bob.id(), Optional.empty()).orElseThrow();

    assertThat(summary.head()).isEqualTo(event.seq());
    assertThat(summary.unread()).isEqualTo(1);
    assertThat(summary.lastMessage()).contains(message.message());
    assertThat(move.cursor()).isEqualTo(Scene.cursor(room, bob, event.seq().value(), 1));
  }

  private UnrecognisedEvent something(Scene scene, Room room, Member actor) {
    return something(scene, room, actor, "something");
  }

  private UnrecognisedEvent something(Scene scene, Room room, Member actor, String id) {
    UnrecognisedEvent event =
        new UnrecognisedEvent(
            room.id(),
            scene.head(room).next(),
            new EventKind("of-a-later-kind"),
            actor,
            scene.now());
    storeUnrecognised(event, new ClientMessageId(id));
    return event;
  }
}
