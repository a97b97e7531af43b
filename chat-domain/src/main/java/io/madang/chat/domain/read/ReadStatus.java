package io.madang.chat.domain.read;

/** Whether a participant has read a message. */
public enum ReadStatus {
  READ,
  UNREAD
}
