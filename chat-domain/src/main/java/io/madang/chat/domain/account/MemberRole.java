package io.madang.chat.domain.account;

/** What a member may do in the system as a whole. Rights inside a room are a matter of the room. */
public enum MemberRole {
  USER,
  ADMIN
}
