package io.madang.chat.adapter.stomp.internal.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.json.ReplyDocument;
import org.junit.jupiter.api.Test;

class RepliesTest {

  @Test
  void document_leavesOutWhatIsNotThere() {
    assertThat(json(Replies.document(Refusal.badRequest("why"))))
        .isEqualTo("{\"code\":\"bad-request\",\"retryable\":false,\"detail\":\"why\"}");
  }

  @Test
  void document_namesReceiptAndSubscription() {
    assertThat(
            json(Replies.document(Refusal.unavailable()).forReceipt("r-1").forSubscription("s-1")))
        .startsWith(
            "{\"code\":\"unavailable\",\"receiptId\":\"r-1\",\"subscription\":\"s-1\","
                + "\"retryable\":true,\"retryAfterMs\":1000,");
  }

  private static String json(ReplyDocument notice) {
    return new String(notice.bytes(), UTF_8);
  }
}
