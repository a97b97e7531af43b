package io.madang.chat.adapter.stomp.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.application.usecase.RefusalCode;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class ReplyTest {

  @Test
  void failed_tellsAnOutageFromAFault() {
    assertThat(Reply.failed(new IllegalStateException(new StoreUnavailableException("away"))))
        .isEqualTo(Reply.unavailable());
    assertThat(Reply.failed(new IllegalStateException("a defect"))).isEqualTo(Reply.internal());
    assertThat(json(Reply.internal()))
        .isEqualTo(
            "{\"code\":\"internal\",\"retryable\":false,"
                + "\"detail\":\"Something failed inside the server\"}");
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
    Reply notice = Reply.refused(code);
    assertThat(notice.code()).isEqualTo(code.code());
    assertThat(notice.retryable()).isFalse();
    assertThat(notice.detail()).isNotBlank();
  }

  private static String code(String field, Fault fault) {
    return Reply.invalid(new InvalidValueException(field, fault, "is wrong")).code();
  }

  private static String json(Reply notice) {
    return JsonMapper.shared().writeValueAsString(notice);
  }
}
