package io.madang.chat.protocol.json;

import static io.madang.chat.protocol.json.Samples.ALICE;
import static io.madang.chat.protocol.json.Samples.ROOM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.madang.chat.domain.event.Announcement;
import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberTyped;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.event.StoredEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Epoch;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.Sequence;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BroadcastDocumentTest {

  private static final Epoch EPOCH = new Epoch("e1");

  static Stream<Announcement> news() {
    Stream<Announcement> events =
        Samples.ofEachKind().stream().map(event -> new StoredEvent(EPOCH, event));
    return Stream.concat(
        events,
        Stream.of(
            new ReadCursorMoved(ROOM, ALICE.id(), new Sequence(4)),
            new MemberTyped(ROOM, ALICE.id(), ALICE.name()),
            new RoomEntered(ALICE.id(), ROOM)));
  }

  @ParameterizedTest
  @MethodSource("news")
  void news_isReadAsItWasWritten(Announcement news) {
    assertThat(BroadcastDocument.read(new BroadcastDocument(news).bytes())).contains(news);
  }

  @Test
  void anEvent_isItsDocumentWithTheEpoch() {
    StoredEvent stored = new StoredEvent(EPOCH, Samples.posted("a"));
    String event = new String(new EventDocument(stored.event()).bytes(), UTF_8);
    assertThat(json(stored)).isEqualTo("{\"epoch\":\"e1\"," + event.substring(1));
  }

  @Test
  void aSignal_isItsDocument() {
    MemberTyped typed = new MemberTyped(ROOM, ALICE.id(), ALICE.name());
    assertThat(json(typed)).isEqualTo(new String(new SignalDocument(typed).bytes(), UTF_8));
  }

  @Test
  void entering_saysWhoAndWhere() {
    assertThat(json(new RoomEntered(new MemberId(3), new RoomId(7))))
        .isEqualTo("{\"type\":\"room-entered\",\"roomId\":7,\"memberId\":3}");
  }

  /** Whatever a later version calls its events: they have a place in the log. */
  @Test
  void anEvent_mayBeCalledAsASignalIs() {
    EventKind kind = new EventKind("typing");
    StoredEvent stored =
        new StoredEvent(EPOCH, new UnrecognisedEvent(ROOM, Samples.SEQ, kind, ALICE, Samples.AT));
    assertThat(BroadcastDocument.read(json(stored).getBytes(UTF_8))).contains(stored);
  }

  @Test
  void aSignalOfALaterVersion_isNothingToThisOne() {
    assertThat(BroadcastDocument.read("{\"type\":\"waved\",\"roomId\":7}".getBytes(UTF_8)))
        .isEmpty();
  }

  @Test
  void whatHasNoType_isMalformed() {
    assertThatExceptionOfType(MalformedDocumentException.class)
        .isThrownBy(() -> BroadcastDocument.read("{\"roomId\":7}".getBytes(UTF_8)));
    assertThatExceptionOfType(MalformedDocumentException.class)
        .isThrownBy(
            () -> BroadcastDocument.read("{\"type\":\"typing\",\"roomId\":-1}".getBytes(UTF_8)));
  }

  @RepeatedTest(5)
  void whateverIsTold_comesBackTheSame() {
    long seed = System.nanoTime();
    RandomNews random = new RandomNews(new Random(seed));
    for (int i = 0; i < 1_000; i++) {
      Announcement told = random.next();
      assertThat(BroadcastDocument.read(new BroadcastDocument(told).bytes()))
          .as("seed %d, number %d", seed, i)
          .contains(told);
    }
  }

  private static String json(Announcement news) {
    return new String(new BroadcastDocument(news).bytes(), UTF_8);
  }
}
