package io.madang.chat.adapter.persistence;

import io.madang.chat.adapter.persistence.Dialect.Among;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Looks up members who have signed up here. */
final class JdbiMemberDirectory implements MemberDirectory {

  private static final String SELECT = "SELECT " + MemberRow.COLUMNS + " FROM madang_member m ";
  private static final String FIND = SELECT + "WHERE m.id = :id";

  private final Database database;

  JdbiMemberDirectory(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Member> find(MemberId id) {
    return database.read(
        handle -> handle.createQuery(FIND).bind("id", id.value()).map(MemberRow::read).findOne());
  }

  @Override
  public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
    return ids.isEmpty() ? Map.of() : database.read(handle -> findAll(handle, ids));
  }

  @Override
  public List<Member> list() {
    return database.read(
        handle -> handle.createQuery(SELECT + "ORDER BY m.id").map(MemberRow::read).list());
  }

  private Map<MemberId, Member> findAll(Handle handle, Collection<MemberId> ids) {
    Among those = database.dialect().among(ids.stream().map(MemberId::value).toList());
    return handle
        .createQuery(SELECT + "WHERE m.id " + those.condition())
        .bind("ids", those.ids())
        .map(MemberRow::read)
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }
}
