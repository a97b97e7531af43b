package io.madang.chat.domain.room;

/** The role of a participant in a room: its owner, or an ordinary member. */
public enum ParticipantRole {
  OWNER,
  MEMBER
}
