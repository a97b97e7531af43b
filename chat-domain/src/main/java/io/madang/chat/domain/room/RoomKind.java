package io.madang.chat.domain.room;

/** Whether anyone may join a room, or it belongs permanently to two members. */
public enum RoomKind {
  GROUP,
  PRIVATE
}
