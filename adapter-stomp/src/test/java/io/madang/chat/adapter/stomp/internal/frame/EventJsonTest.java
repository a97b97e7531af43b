package io.madang.chat.adapter.stomp.internal.frame;

import static io.madang.chat.adapter.stomp.internal.frame.Samples.ALICE;
import static io.madang.chat.adapter.stomp.internal.frame.Samples.AT;
import static io.madang.chat.adapter.stomp.internal.frame.Samples.ROOM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.event.EventKind;
import io.madang.chat.domain.event.MemberTyped;
import io.madang.chat.domain.event.MessageEdited;
import io.madang.chat.domain.event.MessageRedacted;
import io.madang.chat.domain.event.ParticipantJoined;
import io.madang.chat.domain.event.ParticipantLeft;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Sequence;
import org.junit.jupiter.api.Test;

class EventJsonTest {

  private final EventJson json = new EventJson();

  @Test
  void posted_hasTextIdAndNumber() {
    assertThat(event(Samples.posted(5, "\"hi\"")))
        .isEqualTo(
            head("message-posted", 5)
                + ",\"message\":\"\\\"hi\\\"\",\"clientMessageId\":\"c-5\",\"number\":4}");
  }

  @Test
  void edited_hasTargetAndText() {
    Sequence target = new Sequence(2);
    assertThat(
            event(
                new MessageEdited(ROOM, new Sequence(6), target, ALICE, new MessageText("b"), AT)))
        .isEqualTo(head("message-edited", 6) + ",\"targetSeq\":2,\"message\":\"b\"}");
  }

  @Test
  void redacted_hasTarget() {
    assertThat(event(new MessageRedacted(ROOM, new Sequence(7), new Sequence(2), ALICE, AT)))
        .isEqualTo(head("message-redacted", 7) + ",\"targetSeq\":2}");
  }

  @Test
  void comingAndGoing_hasNothingMore() {
    assertThat(event(new ParticipantJoined(ROOM, new Sequence(1), ALICE, AT)))
        .isEqualTo(head("participant-joined", 1) + "}");
    assertThat(event(new ParticipantLeft(ROOM, new Sequence(8), ALICE, AT)))
        .isEqualTo(head("participant-left", 8) + "}");
  }

  @Test
  void unrecognised_hasItsStoredKindForType() {
    EventKind kind = new EventKind("message-pinned");
    assertThat(event(new UnrecognisedEvent(ROOM, new Sequence(9), kind, ALICE, AT)))
        .isEqualTo(head("message-pinned", 9) + "}");
  }

  @Test
  void signal_hasNoSeq() {
    byte[] signal = json.signal(new ReadCursorMoved(ROOM, ALICE.id(), new Sequence(4)));
    assertThat(new String(signal, UTF_8))
        .isEqualTo(
            "{\"type\":\"read-cursor-moved\",\"roomId\":7,\"memberId\":3,\"lastReadSeq\":4}");
  }

  @Test
  void typing_saysWho() {
    byte[] signal = json.signal(new MemberTyped(ROOM, ALICE.id(), ALICE.name()));
    assertThat(new String(signal, UTF_8))
        .isEqualTo("{\"type\":\"typing\",\"roomId\":7,\"memberId\":3,\"memberName\":\"alice\"}");
  }

  private String event(RoomEvent event) {
    return new String(json.event(event), UTF_8);
  }

  private static String head(String type, long seq) {
    return "{\"type\":\""
        + type
        + "\",\"roomId\":7,\"seq\":"
        + seq
        + ",\"at\":\"2026-02-03T04:05:06.789012Z\",\"memberId\":3,\"memberName\":\"alice\","
        + "\"memberEmail\":\"alice3@example.org\"";
  }
}
