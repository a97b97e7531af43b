package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.LogPage;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.testkit.contract.OneNodeStorage;
import io.madang.chat.testkit.contract.StoreUnderTest;
import io.madang.chat.testkit.contract.UnrecognisedEventsContract;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a newer version has stored, by stores that make nothing, or the wrong thing, of it. */
class UnrecognisedMutantsTest extends MutantsTest<UnrecognisedMutantsTest.Flaw> {

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<StoreUnderTest> {}

  UnrecognisedMutantsTest() {
    super(Contract.class, right -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "leaves out what it does not know",
            inTheLog(real -> FlawedLog.paging(real, leavingOut(real))),
            "readAfter_givesAnUnrecognisedEventInItsPlace",
            "append_goesOnAfterAnUnrecognisedEvent"),
        Mutant.of(
            "throws at what it does not know",
            inTheLog(real -> FlawedLog.paging(real, throwing(real))),
            "readAfter_givesAnUnrecognisedEventInItsPlace",
            "append_goesOnAfterAnUnrecognisedEvent"),
        Mutant.of(
            "does not say that something else has the id",
            inTheLog(real -> FlawedLog.answering(real, UnrecognisedMutantsTest::asNotIn)),
            "append_underTheIdOfAnUnrecognisedEventIsAMismatch"),
        Mutant.of(
            "lists as many events as messages were asked for",
            inTheLog(ReadingFlaws::listingSoManyEvents),
            "messages_passOverAnUnrecognisedEvent"),
        Mutant.of(
            "counts every event as unread",
            inTheCursors(CursorFlaws::countingEvents),
            "readCursors_countAnUnrecognisedEventAsNoMessage"));
  }

  private static Flaw inTheLog(UnaryOperator<RoomLog> change) {
    return real -> new Node(change.apply(real.log()), real.rooms(), real.cursors());
  }

  private static Flaw inTheCursors(UnaryOperator<ReadCursors> change) {
    return real -> new Node(real.log(), real.rooms(), change.apply(real.cursors()));
  }

  private static FlawedLog.Paging leavingOut(RoomLog real) {
    return (room, after, limit) ->
        real.readAfter(room, after, limit)
            .map(page ->
                new LogPage(
                    page.head(),
                    page.events().stream()
                        .filter(event -> !(event instanceof UnrecognisedEvent))
                        .toList()));
  }

  private static FlawedLog.Paging throwing(RoomLog real) {
    return (room, after, limit) -> {
      Optional<LogPage> page = real.readAfter(room, after, limit);
      if (page.orElseThrow().events().stream().anyMatch(UnrecognisedEvent.class::isInstance)) {
        throw new IllegalStateException("The log holds a kind of event that is not known here");
      }
      return page;
    };
  }

  private static AppendResult asNotIn(FlawedLog.Given given) {
    return given.result() instanceof AppendResult.Mismatch
        ? new AppendResult.NotAParticipant()
        : given.result();
  }

  static class Contract implements UnrecognisedEventsContract, OneNodeStorage {

    private final InMemoryStore store = new InMemoryStore();
    private final StoreUnderTest node =
        flaw.apply(new Node(store.log(), store.rooms(), store.cursors()));

    @Override
    public StoreUnderTest store() {
      return node;
    }

    @Override
    public void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id) {
      store.storeUnrecognised(event, id);
    }
  }
}
