package io.madang.chat.adapter.stomp.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.protocol.json.ReplyDocument;
import io.madang.chat.protocol.problem.ProblemCode;
import io.madang.chat.protocol.problem.ProblemTexts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyTest {

  @Test
  void failed_tellsAnOutageFromAFault() {
    assertThat(Reply.failed(new IllegalStateException(new StoreUnavailableException("away"))))
        .isEqualTo(Reply.unavailable());
    assertThat(Reply.failed(new IllegalStateException("a defect"))).isEqualTo(Reply.internal());
    assertThat(json(Reply.internal()))
        .isEqualTo(
            "{\"code\":\"internal\",\"retryable\":false,"
                + "\"detail\":\"Something went wrong on the server.\"}");
  }

  @Test
  void json_leavesOutWhatIsNotThere() {
    assertThat(json(Reply.badRequest("why")))
        .isEqualTo("{\"code\":\"bad-request\",\"retryable\":false,\"detail\":\"why\"}");
  }

  @Test
  void json_namesReceiptAndSubscription() {
    assertThat(json(Reply.unavailable().forReceipt("r-1").forSubscription("s-1")))
        .startsWith(
            "{\"code\":\"unavailable\",\"receiptId\":\"r-1\",\"subscription\":\"s-1\","
                + "\"retryable\":true,\"retryAfterMs\":1000,");
  }

  @Test
  void tooFast_mayBeTriedAgain() {
    assertThat(Reply.tooFast().code()).isEqualTo("rate-limited");
    assertThat(Reply.tooFast().retryable()).isTrue();
    assertThat(Reply.tooFast().retryAfterMs()).isPositive();
  }

  @Test
  void onlyALongMessage_isTooLarge() {
    assertThat(code("message", Fault.TOO_LONG)).isEqualTo("too-large");
    assertThat(code("message", Fault.TOO_SHORT)).isEqualTo("bad-request");
    assertThat(code("clientMessageId", Fault.TOO_LONG)).isEqualTo("bad-request");
  }

  @ParameterizedTest
  @EnumSource
  void refusal_keepsItsCodeAndIsFinal(RefusalCode code) {
    ReplyDocument notice = Reply.refused(code);
    assertThat(notice.code()).isEqualTo(code.code());
    assertThat(notice.retryable()).isFalse();
    assertThat(notice.detail())
        .isEqualTo(ProblemTexts.in(Locale.ENGLISH).of(ProblemCode.of(code.code())));
  }

  @Test
  void invalid_saysWhatIsWrongWithTheField() {
    InvalidValueException invalid =
        new InvalidValueException("last-seq", Fault.MALFORMED, "is wrong");
    assertThat(Reply.invalid(invalid).detail())
        .isEqualTo("A position must be 0 or a positive number.");
  }

  @Test
  void ended_saysWhatToDo() {
    assertThat(Reply.interrupted().detail())
        .isEqualTo("The subscription was interrupted. Please subscribe again.");
    assertThat(Reply.rebuilt().detail())
        .isEqualTo("The room's log was rebuilt. Please subscribe again.");
    assertThat(Reply.rebuilt().retryable()).isTrue();
  }

  private static String code(String field, Fault fault) {
    return Reply.invalid(new InvalidValueException(field, fault, "is wrong")).code();
  }

  private static String json(ReplyDocument notice) {
    return new String(notice.bytes(), UTF_8);
  }
}
