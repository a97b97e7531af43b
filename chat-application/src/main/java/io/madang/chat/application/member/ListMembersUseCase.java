package io.madang.chat.application.member;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.List;
import java.util.Optional;

/** Lists the members who can be talked to, by id. */
public interface ListMembersUseCase {

  /** The first {@code limit} members after this one, or from the first on. */
  List<Member> list(Optional<MemberId> after, int limit);
}
