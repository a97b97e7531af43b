package io.madang.chat.application.member;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.List;
import java.util.Optional;

/** Lists the members by id. */
public interface ListMembersUseCase {

  /** The first {@code limit} members after this one, or from the beginning. */
  List<Member> list(Optional<MemberId> after, int limit);
}
