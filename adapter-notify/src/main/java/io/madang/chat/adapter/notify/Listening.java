package io.madang.chat.adapter.notify;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens to the one channel that all nodes share. */
final class Listening implements Conversation {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Connection connection;
  private final Consumer<String> receiver;
  private volatile boolean ended;

  private Listening(Connection connection, Consumer<String> receiver) {
    this.connection = connection;
    this.receiver = receiver;
  }

  static Listening on(Connection connection, Consumer<String> receiver) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + Sending.CHANNEL);
    }
    return new Listening(connection, receiver);
  }

  @Override
  public void run() throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (!ended) {
      PGNotification[] heard = postgres.getNotifications(PATIENCE_MILLIS);
      for (PGNotification each : heard == null ? new PGNotification[0] : heard) {
        receiver.accept(each.getParameter());
      }
    }
  }

  @Override
  public void end() {
    ended = true;
    Sending.abort(connection);
  }
}
