package io.madang.chat.domain.room;

/** What a participant is in the room: the one who made it, or one who came to it. */
public enum ParticipantRole {
  OWNER,
  MEMBER
}
