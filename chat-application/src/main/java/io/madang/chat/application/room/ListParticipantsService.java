package io.madang.chat.application.room;

import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.ParticipantCursor;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.room.ListParticipantsResult.Participants;
import io.madang.chat.application.room.ListParticipantsResult.Present;
import io.madang.chat.application.room.ListParticipantsResult.Refused;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

final class ListParticipantsService implements ListParticipantsUseCase {

  private final ReadCursors cursors;
  private final MemberDirectory members;

  ListParticipantsService(ReadCursors cursors, MemberDirectory members) {
    this.cursors = cursors;
    this.members = members;
  }

  @Override
  public ListParticipantsResult list(ListParticipantsQuery query) {
    List<ParticipantCursor> present = cursors.ofRoom(query.room());
    List<MemberId> ids = present.stream().map(one -> one.participant().member()).toList();
    if (!ids.contains(query.asking())) {
      return new Refused(RefusalCode.NOT_A_PARTICIPANT);
    }
    Map<MemberId, Member> known = members.findAll(ids);
    return new Participants(present.stream().flatMap(one -> describe(one, known)).toList());
  }

  /** A participant whom the directory has forgotten is not shown. */
  private static Stream<Present> describe(ParticipantCursor one, Map<MemberId, Member> known) {
    return Stream.ofNullable(known.get(one.participant().member()))
        .map(member -> new Present(member, one.participant().role(), one.cursor().seq()));
  }
}
