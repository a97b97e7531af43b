package io.madang.chat.adapter.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.protocol.json.NoticeDocument;
import io.madang.chat.protocol.problem.ProblemCode;
import io.madang.chat.protocol.problem.ProblemTexts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {

  @Test
  void failed_tellsAnOutageFromAFault() {
    assertThat(Notice.failed(new IllegalStateException(new StoreUnavailableException("away"))))
        .isEqualTo(Notice.unavailable());
    assertThat(Notice.failed(new IllegalStateException("a defect"))).isEqualTo(Notice.internal());
    assertThat(json(Notice.internal()))
        .isEqualTo(
            "{\"code\":\"internal\",\"retryable\":false,"
                + "\"detail\":\"Something went wrong on the server.\"}");
  }

  @Test
  void json_leavesOutWhatIsNotThere() {
    assertThat(json(Notice.badRequest("why")))
        .isEqualTo("{\"code\":\"bad-request\",\"retryable\":false,\"detail\":\"why\"}");
  }

  @Test
  void json_namesReceiptAndSubscription() {
    assertThat(json(Notice.unavailable().forReceipt("r-1").forSubscription("s-1")))
        .startsWith(
            "{\"code\":\"unavailable\",\"receiptId\":\"r-1\",\"subscription\":\"s-1\","
                + "\"retryable\":true,\"retryAfterMs\":1000,");
  }

  @Test
  void tooFast_mayBeTriedAgain() {
    assertThat(Notice.tooFast().code()).isEqualTo("rate-limited");
    assertThat(Notice.tooFast().retryable()).isTrue();
    assertThat(Notice.tooFast().retryAfterMs()).isPositive();
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
    NoticeDocument notice = Notice.refused(code);
    assertThat(notice.code()).isEqualTo(code.code());
    assertThat(notice.retryable()).isFalse();
    assertThat(notice.detail())
        .isEqualTo(ProblemTexts.in(Locale.ENGLISH).of(ProblemCode.of(code.code())));
  }

  @Test
  void invalid_saysWhatIsWrongWithTheField() {
    InvalidValueException invalid =
        new InvalidValueException("last-seq", Fault.MALFORMED, "is wrong");
    assertThat(Notice.invalid(invalid).detail())
        .isEqualTo("A position must be 0 or a positive number.");
  }

  @Test
  void ended_saysWhatToDo() {
    assertThat(Notice.interrupted().detail())
        .isEqualTo("The subscription was interrupted. Please subscribe again.");
    assertThat(Notice.rebuilt().detail())
        .isEqualTo("The room's log was rebuilt. Please subscribe again.");
    assertThat(Notice.rebuilt().retryable()).isTrue();
  }

  private static String code(String field, Fault fault) {
    return Notice.invalid(new InvalidValueException(field, fault, "is wrong")).code();
  }

  private static String json(NoticeDocument notice) {
    return new String(notice.bytes(), UTF_8);
  }
}
