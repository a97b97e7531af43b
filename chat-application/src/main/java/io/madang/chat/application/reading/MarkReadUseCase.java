package io.madang.chat.application.reading;

/**
 * Moves a participant's read cursor forward. An older position than the present one changes
 * nothing.
 */
public interface MarkReadUseCase {

  MarkReadResult markRead(MarkReadCommand command);
}
