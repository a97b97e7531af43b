package io.madang.chat.application.port;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who the members are. A host that owns its users implements this and nothing else about accounts.
 *
 * <p>All methods may be called from any thread. A store that is away is a {@link
 * StoreUnavailableException}.
 */
public interface MemberDirectory {

  Optional<Member> find(MemberId id);

  /** Those of the members who exist, from one query. */
  Map<MemberId, Member> findAll(Collection<MemberId> ids);

  /** The first {@code limit} members by id, from the one after this on, or from the first on. */
  List<Member> list(Optional<MemberId> after, int limit);
}
