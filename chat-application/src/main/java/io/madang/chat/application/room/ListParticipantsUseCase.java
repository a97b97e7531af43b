package io.madang.chat.application.room;

/** Lists who is in a room and how far each has read; for its participants only. */
public interface ListParticipantsUseCase {

  ListParticipantsResult list(ListParticipantsQuery query);
}
