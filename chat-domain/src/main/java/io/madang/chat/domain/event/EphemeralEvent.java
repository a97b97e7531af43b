package io.madang.chat.domain.event;

/**
 * Something worth knowing while one is there, and not worth keeping. A signal has no place in the
 * log: it may be lost, and the truth is to be had elsewhere.
 */
public sealed interface EphemeralEvent extends RoomBroadcast
    permits ReadCursorMoved, MemberTyping {}
