package io.madang.chat.application.usecase.live;

import io.madang.chat.domain.room.Epoch;
import io.madang.chat.domain.room.Sequence;
import java.util.Optional;

/** The last event that a client has, and, if it knows, in which life of the log. */
public record LogPosition(Sequence seq, Optional<Epoch> epoch) {}
