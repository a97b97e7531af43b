package io.madang.chat.testkit.simulation;

import io.madang.chat.application.port.Draft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.List;

/** A store that is filled with what another one had stored. */
final class Replica {

  private final InMemoryStore store;

  Replica(InMemoryStore store) {
    this.store = store;
  }

  /** Makes the next room and gives it these events. */
  void replay(List<RoomEvent> events) {
    RoomEvent first = events.get(0);
    RoomName name = new RoomName("restored");
    RoomId room =
        store.rooms().open(OpeningRoom.group(name, first.actor(), first.at())).room().id();
    events.stream().skip(1).forEach(event -> replay(room, event));
  }

  private void replay(RoomId room, RoomEvent event) {
    switch (event) {
      case MessagePosted one -> post(room, one);
      default -> store.log().change(new Verbatim(room, List.of(event)));
    }
  }

  private void post(RoomId room, MessagePosted one) {
    Draft draft = new Draft(room, one.actor(), one.clientMessageId(), one.text(), one.at());
    var unused = store.log().append(draft).toCompletableFuture().join();
  }
}
