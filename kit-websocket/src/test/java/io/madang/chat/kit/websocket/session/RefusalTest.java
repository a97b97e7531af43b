package io.madang.chat.kit.websocket.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.protocol.problem.ProblemCode;
import io.madang.chat.protocol.problem.ProblemTexts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

  @Test
  void failed_tellsAnOutageFromAFault() {
    assertThat(Refusal.failed(new IllegalStateException(new StoreUnavailableException("away"))))
        .isEqualTo(Refusal.unavailable());
    assertThat(Refusal.failed(new IllegalStateException("a defect")))
        .isEqualTo(Refusal.internal())
        .isEqualTo(new Refusal(ProblemCode.INTERNAL, "Something went wrong on the server."));
  }

  @Test
  void tooFast_mayBeTriedAgain() {
    assertThat(Refusal.tooFast().code()).isEqualTo(ProblemCode.RATE_LIMITED);
    assertThat(Refusal.tooFast().code().isRetryable()).isTrue();
  }

  @Test
  void onlyALongMessage_isTooLarge() {
    assertThat(code("message", Fault.TOO_LONG)).isEqualTo(ProblemCode.TOO_LARGE);
    assertThat(code("message", Fault.TOO_SHORT)).isEqualTo(ProblemCode.BAD_REQUEST);
    assertThat(code("clientMessageId", Fault.TOO_LONG)).isEqualTo(ProblemCode.BAD_REQUEST);
  }

  @ParameterizedTest
  @EnumSource
  void refusal_keepsItsCodeAndIsFinal(RefusalCode code) {
    Refusal refusal = Refusal.refused(code);
    assertThat(refusal.code().code()).isEqualTo(code.code());
    assertThat(refusal.code().isRetryable()).isFalse();
    assertThat(refusal.detail())
        .isEqualTo(ProblemTexts.in(Locale.ENGLISH).of(ProblemCode.of(code.code())));
  }

  @Test
  void invalid_saysWhatIsWrongWithTheField() {
    InvalidValueException invalid =
        new InvalidValueException("last-seq", Fault.MALFORMED, "is wrong");
    assertThat(Refusal.invalid(invalid).detail())
        .isEqualTo("A position must be 0 or a positive number.");
  }

  @Test
  void ended_saysWhatToDo() {
    assertThat(Refusal.interrupted().detail())
        .isEqualTo("The subscription was interrupted. Please subscribe again.");
    assertThat(Refusal.rebuilt().detail())
        .isEqualTo("The room's log was rebuilt. Please subscribe again.");
    assertThat(Refusal.rebuilt().code().isRetryable()).isTrue();
  }

  private static ProblemCode code(String field, Fault fault) {
    return Refusal.invalid(new InvalidValueException(field, fault, "is wrong")).code();
  }
}
