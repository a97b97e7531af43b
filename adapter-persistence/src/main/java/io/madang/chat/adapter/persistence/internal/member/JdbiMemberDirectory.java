package io.madang.chat.adapter.persistence.internal.member;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.IdCondition;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Looks up the members who signed up here. */
public final class JdbiMemberDirectory implements MemberDirectory {

  static final String COLUMNS = "m.id, m.name, m.email";

  private static final String SELECT = "SELECT " + COLUMNS + " FROM madang_member m ";
  private static final String LIST = SELECT + "WHERE m.id > :after ORDER BY m.id LIMIT :limit";
  private static final String FIND = SELECT + "WHERE m.id = :id";

  private final Database database;

  public JdbiMemberDirectory(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Member> find(MemberId id) {
    return database.read(handle ->
        handle.createQuery(FIND).bind("id", id).map(JdbiMemberDirectory::member).findOne());
  }

  @Override
  public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
    return ids.isEmpty() ? Map.of() : database.read(handle -> findAll(handle, ids));
  }

  @Override
  public List<Member> list(Optional<MemberId> after, int limit) {
    return database.read(handle ->
        handle
            .createQuery(LIST)
            .bind("after", after.map(MemberId::value).orElse(0L))
            .bind("limit", limit)
            .map(JdbiMemberDirectory::member)
            .list());
  }

  static Member member(RowView row) {
    return new Member(
        row.getColumn("id", MemberId.class),
        row.getColumn("name", MemberName.class),
        row.getColumn("email", EmailAddress.class));
  }

  private Map<MemberId, Member> findAll(Handle handle, Collection<MemberId> ids) {
    IdCondition those = database.dialect().idIn(ids, MemberId::value);
    return those
        .bindTo(handle.createQuery(SELECT + "WHERE m.id " + those.sql()))
        .map(JdbiMemberDirectory::member)
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }
}
