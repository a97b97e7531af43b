package io.madang.chat.domain.account;

/**
 * What a member may do in the system as a whole. Rights within a room are determined by the room.
 */
public enum MemberRole {
  USER,
  ADMIN
}
