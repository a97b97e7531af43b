package io.madang.chat.adapter.persistence.internal.member;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.NewRow;
import io.madang.chat.application.port.Account;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.result.RowView;

/**
 * Members who sign up here. An address, compared without regard to case, belongs to one member: a
 * unique key sees to that.
 */
public final class JdbiMemberAccounts implements MemberAccounts {

  private static final String INSERT =
      """
      INSERT INTO madang_member (email, email_key, name, password_hash, role, created_at)
      VALUES (:email, :email_key, :name, :password_hash, :role, :at)\
      """;
  private static final String FIND_ACCOUNT =
      "SELECT %s, m.role, m.password_hash FROM madang_member m WHERE m.email_key = :email_key"
          .formatted(JdbiMemberDirectory.COLUMNS);

  private static final String REPLACE_PASSWORD =
      "UPDATE madang_member SET password_hash = :after WHERE id = :id AND password_hash = :before";

  private final Database database;

  public JdbiMemberAccounts(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Member> create(
      MemberName name, EmailAddress email, PasswordHash password, Instant at) {
    NewRow row =
        new NewRow(
            INSERT,
            "email_key",
            insert ->
                insert
                    .bind("email", email)
                    .bind("email_key", email.key())
                    .bind("name", name)
                    .bind("password_hash", password)
                    .bind("role", MemberRole.USER)
                    .bind("at", at));
    OptionalLong id = database.write(handle -> database.dialect().insert(handle, row));
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(new Member(new MemberId(id.getAsLong()), name, email));
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return database.read(handle ->
        handle
            .createQuery(FIND_ACCOUNT)
            .bind("email_key", email.key())
            .map(JdbiMemberAccounts::account)
            .findOne());
  }

  @Override
  public void replacePassword(MemberId member, PasswordHash before, PasswordHash after) {
    database.write(handle ->
        handle
            .createUpdate(REPLACE_PASSWORD)
            .bind("id", member)
            .bind("before", before)
            .bind("after", after)
            .execute());
  }

  private static Account account(RowView row) {
    return new Account(
        JdbiMemberDirectory.member(row),
        row.getColumn("role", MemberRole.class),
        row.getColumn("password_hash", PasswordHash.class));
  }
}
