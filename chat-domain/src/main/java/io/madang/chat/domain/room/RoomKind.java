package io.madang.chat.domain.room;

/** Whether anyone may join a room, or it belongs to two members for good. */
public enum RoomKind {
  GROUP,
  PRIVATE
}
