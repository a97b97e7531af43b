package io.madang.chat.domain.log;

/** The current end of a room's log: the position of its newest event, and the epoch. */
public record LogHead(Epoch epoch, Sequence seq) {}
