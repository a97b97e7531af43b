package io.madang.chat.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.message.ReadEventsQuery;
import io.madang.chat.application.message.ReadEventsResult.Events;
import io.madang.chat.application.message.ReadHistoryQuery;
import io.madang.chat.application.message.ReadHistoryResult.History;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.message.MessageRange;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.LeavingRoom;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.testkit.fixture.Drafts;
import io.madang.chat.testkit.fixture.ManualTasks;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.fixture.SampleRooms;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A member leaves while a page is being read for them, and others go on talking: whatever the
 * moment, nothing that was said after the departure may be in the page. Found by the simulation.
 */
class DepartureWhileReadingTest {

  private final Member ann = Members.aMember("ann");
  private final Member ben = Members.aMember("ben");
  private final InMemoryStore store = new InMemoryStore();
  private final RoomId room = SampleRooms.inStore(store, ann).id();
  private int calls;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void page_holdsNothingFromAfterADeparture_afterCall(int moment) {
    ChatEngine engine = engineWithADepartureAfterCall(moment);
    ReadEventsQuery query = new ReadEventsQuery(ben.id(), room, Sequence.NONE, 100);
    List<RoomEvent> events =
        engine.messages().readEvents().read(query) instanceof Events page
            ? page.events()
            : List.of();
    assertThat(events).noneMatch(DepartureWhileReadingTest::isSecret);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void history_holdsNothingFromAfterADeparture_afterCall(int moment) {
    ChatEngine engine = engineWithADepartureAfterCall(moment);
    ReadHistoryQuery query = new ReadHistoryQuery(ben.id(), room, MessageRange.newest(100));
    List<Message> messages =
        engine.messages().readHistory().read(query) instanceof History page
            ? page.messages()
            : List.of();
    assertThat(messages).noneMatch(message -> message.text().value().equals("secret"));
  }

  private ChatEngine engineWithADepartureAfterCall(int moment) {
    store.log().change(new JoiningRoom(room, ben, Instant.EPOCH));
    return ChatEngine.builder()
        .store(store)
        .log(interrupted(RoomLog.class, store.log(), moment))
        .participants(interrupted(Participants.class, store.participants(), moment))
        .tasks(new ManualTasks())
        .build();
  }

  /** Before each call of a port it is seen whether this is the moment. */
  private <T> T interrupted(Class<T> port, T real, int moment) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (calls++ == moment) {
                benLeavesAndAnnGoesOn();
              }
              return method.invoke(real, arguments);
            }));
  }

  private void benLeavesAndAnnGoesOn() {
    store.log().change(new LeavingRoom(room, ben, Instant.EPOCH));
    var unused = store.log().append(Drafts.aDraft(room, ann, "secret"));
  }

  private static boolean isSecret(RoomEvent event) {
    return event instanceof MessagePosted message && message.text().value().equals("secret");
  }
}
