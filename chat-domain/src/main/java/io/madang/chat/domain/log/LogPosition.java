package io.madang.chat.domain.log;

import java.util.Optional;

/** The last event that a client has, and, if it knows, in which life of the log. */
public record LogPosition(Sequence seq, Optional<Epoch> epoch) {}
