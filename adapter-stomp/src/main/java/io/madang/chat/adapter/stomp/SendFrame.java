package io.madang.chat.adapter.stomp;

import io.madang.chat.domain.room.RoomId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.simp.stomp.StompHeaderAccessor;

/** What counts of a SEND to a room. The body is as it came. */
final class SendFrame {

  private static final int LIMIT = SessionTracking.FRAME_LIMIT;
  private static final String COMMAND = "SEND\n";
  private static final String CLIENT_MESSAGE_ID = "client-msg-id";

  private final RoomId room;
  private final @Nullable String receipt;
  private final @Nullable String clientMessageId;
  private final byte[] body;

  private SendFrame(
      RoomId room, @Nullable String receipt, @Nullable String clientMessageId, byte[] body) {
    this.room = room;
    this.receipt = receipt;
    this.clientMessageId = clientMessageId;
    this.body = body;
  }

  RoomId room() {
    return room;
  }

  @Nullable String receipt() {
    return receipt;
  }

  @Nullable String clientMessageId() {
    return clientMessageId;
  }

  byte[] body() {
    return body;
  }

  static SendFrame of(RoomId room, StompHeaderAccessor headers, byte[] body) {
    return new SendFrame(
        room, headers.getReceipt(), headers.getFirstNativeHeader(CLIENT_MESSAGE_ID), body);
  }

  /**
   * Reads a text that is nothing but one whole SEND to a room, written plainly: no escapes, no
   * carriage returns, no zero inside, and not too large. Whatever is not, or is not even a frame,
   * is none; it is to be read by a decoder that knows all of STOMP.
   */
  static Optional<SendFrame> read(String text) {
    int end = endOfFrame(text);
    int head = text.indexOf("\n\n");
    if (end < 0 || head < 0 || text.length() > LIMIT || !text.startsWith(COMMAND)) {
      return Optional.empty();
    }
    return PlainHeaders.read(text, COMMAND.length(), head + 1)
        .flatMap(headers -> read(headers, text.substring(head + 2, end)));
  }

  private static Optional<SendFrame> read(PlainHeaders headers, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    String length = headers.first("content-length");
    boolean asSaid = length == null || length.equals(Integer.toString(body.length));
    if (!asSaid || body.length > LIMIT) {
      return Optional.empty();
    }
    return Destination.publish(headers.first("destination"))
        .map(place ->
            new SendFrame(
                place.room(), headers.first("receipt"), headers.first(CLIENT_MESSAGE_ID), body));
  }

  /** Where the only zero is, if nothing but line feeds follows it; otherwise negative. */
  private static int endOfFrame(String text) {
    int end = text.length() - 1;
    while (end >= 0 && text.charAt(end) == '\n') {
      end--;
    }
    return end >= 0 && text.indexOf('\0') == end ? end : -1;
  }
}
