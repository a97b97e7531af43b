package io.madang.chat.domain.event;

/**
 * A passing signal: of interest to those who are connected, and never stored. It has no position in
 * the log and may be lost; the truth is kept elsewhere.
 */
public sealed interface EphemeralEvent extends RoomBroadcast
    permits ReadCursorMoved, MemberTyping {}
