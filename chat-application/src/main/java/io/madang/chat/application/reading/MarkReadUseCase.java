package io.madang.chat.application.reading;

/** Moves a participant's read cursor forward. A position before the present one changes nothing. */
public interface MarkReadUseCase {

  MarkReadResult markRead(MarkReadCommand command);
}
