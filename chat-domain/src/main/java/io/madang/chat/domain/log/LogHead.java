package io.madang.chat.domain.log;

/** Where a room's log ends now: the position of its newest event, in this life of the log. */
public record LogHead(Epoch epoch, Sequence seq) {}
