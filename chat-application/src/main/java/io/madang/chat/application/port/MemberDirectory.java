package io.madang.chat.application.port;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks up members. A host that owns its users implements this port and no other port about
 * accounts.
 *
 * <p>All methods may be called from any thread. A store that is away is a {@link
 * StoreUnavailableException}.
 */
public interface MemberDirectory {

  Optional<Member> find(MemberId id);

  /**
   * The members with these ids, by id, from one query; ids of unknown members are missing from the
   * answer.
   */
  Map<MemberId, Member> findAll(Collection<MemberId> ids);

  /**
   * The first {@code limit} members in the order of their ids, after this one or from the
   * beginning.
   */
  List<Member> list(Optional<MemberId> after, int limit);
}
