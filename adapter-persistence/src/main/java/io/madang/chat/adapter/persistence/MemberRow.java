package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;

/** A member as a row. */
final class MemberRow {

  static final String COLUMNS = "m.id, m.name, m.email";

  private MemberRow() {}

  static Member read(ResultSet row, StatementContext context) throws SQLException {
    return new Member(
        new MemberId(row.getLong("id")),
        new MemberName(row.getString("name")),
        new EmailAddress(row.getString("email")));
  }
}
