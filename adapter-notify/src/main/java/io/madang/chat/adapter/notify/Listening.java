package io.madang.chat.adapter.notify;

import io.madang.chat.kit.fanout.Conversation;
import java.sql.Connection;
import java.sql.SQLException;
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

  /** Connects, and waits until it listens. */
  static Listening at(NotifyAddress address, Consumer<String> receiver) throws SQLException {
    return new Listening(address.connect("LISTEN " + Sending.CHANNEL), receiver);
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
    NotifyAddress.abort(connection);
  }
}
