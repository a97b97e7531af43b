package io.madang.chat.protocol.json;

import static io.madang.chat.protocol.json.Samples.ALICE;
import static io.madang.chat.protocol.json.Samples.ROOM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.madang.chat.domain.event.MemberTyping;
import io.madang.chat.domain.event.ReadCursorMoved;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.protocol.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of all documents but those of events. */
class DocumentsTest {

  private static final String MESSAGE =
      "{\"roomId\":7,\"message\":\"안녕\",\"senderEmail\":\"alice3@example.org\",\"seq\":5,"
          + "\"senderId\":3,\"senderName\":\"alice\",\"sentAt\":\"2026-02-03T04:05:06.789012Z\",";

  @Test
  void message_beginsWithTheThreeMembersOfTheOldestClients() {
    assertThat(json(MessageDocument.live(Samples.posted("안녕").message())))
        .isEqualTo(MESSAGE + "\"clientMessageId\":\"c-5\"}");
  }

  @Test
  void message_overHttpIsDatedTwice() {
    assertThat(json(MessageDocument.stored(Samples.posted("안녕").message())))
        .isEqualTo(
            MESSAGE + "\"createdAt\":\"2026-02-03T04:05:06.789012Z\",\"clientMessageId\":\"c-5\"}");
  }

  @Test
  void signal_hasNoSeq() {
    assertThat(json(new SignalDocument(new ReadCursorMoved(ROOM, ALICE.id(), new Sequence(4)))))
        .isEqualTo(
            "{\"type\":\"read-cursor-moved\",\"roomId\":7,\"memberId\":3,\"lastReadSeq\":4}");
  }

  @Test
  void typing_saysWho() {
    assertThat(json(new SignalDocument(new MemberTyping(ROOM, ALICE.id(), ALICE.name()))))
        .isEqualTo("{\"type\":\"typing\",\"roomId\":7,\"memberId\":3,\"memberName\":\"alice\"}");
  }

  @Test
  void hint_namesTheRoomThatHasChanged() {
    assertThat(json(HintDocument.hello())).isEqualTo("{\"type\":\"hello\"}");
    assertThat(json(HintDocument.changed(ROOM)))
        .isEqualTo("{\"type\":\"room-changed\",\"roomId\":7}");
  }

  @Test
  void page_holdsTheDocumentsOfItsEvents() {
    LogHead head = new LogHead(new Epoch("e1"), new Sequence(9));
    EventPageDocument page = new EventPageDocument(head, Samples.ofEachKind());

    assertThat(json(page))
        .startsWith("{\"epoch\":\"e1\",\"headSeq\":9,\"events\":[{\"type\":\"message-posted\",")
        .endsWith("}]}");
    assertThat(EventPageDocument.read(page.bytes())).isEqualTo(page);
  }

  @Test
  void page_withMembersThatNobodyKnows_isReadAllTheSame() {
    String json =
        "{\"events\":[],\"x\":{\"events\":[1]},\"headSeq\":0,\"epoch\":\"e1\",\"more\":[{}]}";
    assertThat(EventPageDocument.read(json.getBytes(UTF_8)))
        .isEqualTo(new EventPageDocument(new LogHead(new Epoch("e1"), Sequence.NONE), List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"epoch\":\"e1\",\"headSeq\":1,\"events\":[1]}", "[", "{\"epoch\":1}"})
  void page_thatIsNone_isMalformed(String json) {
    assertThatExceptionOfType(MalformedDocumentException.class)
        .isThrownBy(() -> EventPageDocument.read(json.getBytes(UTF_8)));
  }

  @Test
  void notice_leavesOutWhatIsNotThere() {
    assertThat(json(ReplyDocument.of(ProblemCode.BAD_REQUEST, "why")))
        .isEqualTo("{\"code\":\"bad-request\",\"retryable\":false,\"detail\":\"why\"}");
  }

  @Test
  void notice_namesReceiptAndSubscription() {
    ReplyDocument notice =
        ReplyDocument.of(ProblemCode.UNAVAILABLE, "later").forReceipt("r-1").forSubscription("s-1");
    assertThat(json(notice))
        .isEqualTo(
            "{\"code\":\"unavailable\",\"receiptId\":\"r-1\",\"subscription\":\"s-1\","
                + "\"retryable\":true,\"retryAfterMs\":1000,\"detail\":\"later\"}");
    assertThat(ReplyDocument.read(notice.bytes())).isEqualTo(notice);
  }

  @Test
  void notice_ofANewerServerIsReadToo() {
    assertThat(ReplyDocument.read("{\"code\":\"on-fire\",\"since\":[1]}".getBytes(UTF_8)))
        .isEqualTo(new ReplyDocument("on-fire", null, null, false, null, ""));
  }

  @Test
  void problem_saysItsDetailTwice() {
    ProblemDocument problem =
        new ProblemDocument("Bad Request", 400, ProblemCode.BAD_REQUEST, "Empty.", "message");
    assertThat(json(problem))
        .isEqualTo(
            "{\"title\":\"Bad Request\",\"status\":400,\"code\":\"bad-request\","
                + "\"detail\":\"Empty.\",\"message\":\"Empty.\",\"field\":\"message\"}");
  }

  @Test
  void post_isReadAsItIsWritten() {
    PostDocument post = new PostDocument(" <b>e\u0301 \ud83d\udc4b</b>\n\"", "c-1");
    assertThat(PostDocument.read(json(post))).isEqualTo(post);
    assertThat(json(new PostDocument("a", null))).isEqualTo("{\"message\":\"a\"}");
    assertThat(post).hasToString("PostDocument[hidden]");
  }

  @Test
  void post_mayLackEverything() {
    assertThat(PostDocument.read("{\"senderEmail\":[{}],\"clientMessageId\":null}"))
        .isEqualTo(new PostDocument(null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"message\"",
        "{\"message\":1}",
        "{\"message\":{}}",
        "{\"message\":[\"a\"]}",
        "{\"message\":true}",
        "{\"message\":\"a\"",
        "{} {}",
        "{\"clientMessageId\":1}"
      })
  void post_thatIsNone_isMalformed(String json) {
    assertThatExceptionOfType(MalformedDocumentException.class)
        .isThrownBy(() -> PostDocument.read(json));
  }

  @Test
  void deepNesting_isMalformedAndNoMore() {
    assertThatExceptionOfType(MalformedDocumentException.class)
        .isThrownBy(() -> PostDocument.read("{\"x\":" + "[".repeat(30_000)));
  }

  private static String json(Document document) {
    return new String(document.bytes(), UTF_8);
  }
}
