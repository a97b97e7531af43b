package io.madang.chat.adapter.persistence.internal.row;

import io.madang.chat.domain.room.RoomId;

/** How far a room's log goes: its newest event, its messages, and the newest of these. */
public record RoomHead(RoomId room, long seq, long messages, long lastMessage) {}
