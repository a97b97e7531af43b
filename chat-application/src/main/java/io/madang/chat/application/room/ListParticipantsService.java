package io.madang.chat.application.room;

import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.room.ListParticipantsResult.Listed;
import io.madang.chat.application.room.ListParticipantsResult.Present;
import io.madang.chat.application.room.ListParticipantsResult.Refused;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class ListParticipantsService implements ListParticipantsUseCase {

  private final Participants participants;
  private final MemberDirectory members;

  ListParticipantsService(Participants participants, MemberDirectory members) {
    this.participants = participants;
    this.members = members;
  }

  @Override
  public ListParticipantsResult list(ListParticipantsQuery query) {
    List<ParticipantCursor> present = participants.ofRoom(query.room());
    List<MemberId> ids = present.stream().map(one -> one.participant().member()).toList();
    if (!ids.contains(query.by())) {
      return new Refused(RefusalCode.NOT_A_PARTICIPANT);
    }
    Map<MemberId, Member> known = members.findAll(ids);
    return new Listed(present.stream().flatMap(one -> describe(one, known)).toList());
  }

  /** A participant who is no longer in the directory is left out. */
  private static Stream<Present> describe(ParticipantCursor one, Map<MemberId, Member> known) {
    return Stream.ofNullable(known.get(one.participant().member()))
        .map(member -> new Present(member, one.participant().role(), one.cursor().seq()));
  }
}
