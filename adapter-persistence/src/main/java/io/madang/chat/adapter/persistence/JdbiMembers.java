package io.madang.chat.adapter.persistence;

import io.madang.chat.application.port.Account;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.member.MemberRole;
import io.madang.chat.domain.member.PasswordHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Members who sign up here. One address, compared without regard to case, is one member, by a
 * unique key.
 */
final class JdbiMembers implements MemberDirectory, MemberAccounts {

  private static final String SELECT = "SELECT m.id, m.name, m.email FROM member m ";
  private static final String INSERT =
      """
      INSERT INTO member (email, email_key, name, password_hash, role, created_at)
      VALUES (:email, :email_key, :name, :password_hash, :role, :at)
      ON CONFLICT (email_key) DO NOTHING
      RETURNING id\
      """;
  private static final String FIND_ACCOUNT =
      "SELECT m.id, m.name, m.email, m.role, m.password_hash FROM member m WHERE m.email_key ="
          + " :email_key";

  private final Database database;

  JdbiMembers(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Member> find(MemberId id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  @Override
  public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
    return ids.isEmpty() ? Map.of() : database.read(handle -> findAll(handle, ids));
  }

  @Override
  public List<Member> list() {
    return database.read(
        handle -> handle.createQuery(SELECT + "ORDER BY m.id").map(JdbiMembers::member).list());
  }

  @Override
  public Optional<Member> create(
      MemberName name, EmailAddress email, PasswordHash password, Instant at) {
    return database.write(handle ->
        handle
            .createQuery(INSERT)
            .bind("email", email.value())
            .bind("email_key", email.key())
            .bind("name", name.value())
            .bind("password_hash", password.value())
            .bind("role", MemberRole.USER.name())
            .bind("at", Micros.of(at))
            .mapTo(Long.class)
            .findOne()
            .map(id -> new Member(new MemberId(id), name, email)));
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return database.read(handle ->
        handle
            .createQuery(FIND_ACCOUNT)
            .bind("email_key", email.key())
            .map(JdbiMembers::account)
            .findOne());
  }

  private Map<MemberId, Member> findAll(Handle handle, Collection<MemberId> ids) {
    return handle
        .createQuery(SELECT + "WHERE m.id " + database.dialect().in("ids"))
        .bind("ids", database.dialect().ids(ids.stream().map(MemberId::value).toList()))
        .map(JdbiMembers::member)
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }

  private static Member member(ResultSet row, StatementContext context) throws SQLException {
    return new Member(
        new MemberId(row.getLong("id")),
        new MemberName(row.getString("name")),
        new EmailAddress(row.getString("email")));
  }

  private static Account account(ResultSet row, StatementContext context) throws SQLException {
    return new Account(
        member(row, context),
        MemberRole.valueOf(row.getString("role")),
        new PasswordHash(row.getString("password_hash")));
  }
}
