package io.madang.chat.domain.room;

/** What a participant is in the room: its owner, of whom there is one, or a member. */
public enum ParticipantRole {
  OWNER,
  MEMBER
}
