package io.madang.chat.adapter.persistence.internal.postgres;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The server's message says what happened; its details, which quote rows, are a field apart. */
final class PostgresFaults implements Faults {

  @Override
  public String text(SQLException failure) {
    return failure instanceof PSQLException postgres
        ? serverText(postgres)
        : Faults.super.text(failure);
  }

  private static String serverText(PSQLException failure) {
    ServerErrorMessage said = failure.getServerErrorMessage();
    @Nullable String text = said == null ? null : said.getMessage();
    return text == null ? "no answer from the server" : text;
  }
}
