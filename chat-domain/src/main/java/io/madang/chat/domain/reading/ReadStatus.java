package io.madang.chat.domain.reading;

/** Whether a participant has read a message. */
public enum ReadStatus {
  READ,
  UNREAD
}
