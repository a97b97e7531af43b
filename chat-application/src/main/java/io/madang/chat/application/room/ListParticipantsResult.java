package io.madang.chat.application.room;

import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.ParticipantRole;
import java.util.List;

/** The answer to a {@link ListParticipantsQuery}. */
public sealed interface ListParticipantsResult {

  /** The participants, in the order in which they joined. */
  record Listed(List<Present> present) implements ListParticipantsResult {

    public Listed {
      present = List.copyOf(present);
    }
  }

  record Refused(RefusalCode code) implements ListParticipantsResult {}

  /** A participant who is in the room. */
  record Present(Member member, ParticipantRole role, Sequence lastRead) {}
}
