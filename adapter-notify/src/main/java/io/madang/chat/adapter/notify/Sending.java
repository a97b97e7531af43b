package io.madang.chat.adapter.notify;

import io.madang.chat.kit.fanout.Conversation;
import io.madang.chat.kit.fanout.Link.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.postgresql.util.PSQLException;

/**
 * Sends what has gathered meanwhile in one transaction, one after the other. These transactions
 * write nothing, so they wait for no disk.
 */
final class Sending implements Conversation {

  static final String CHANNEL = "madang_fanout";

  private static final int MOST_TOGETHER = 100;
  private static final String NOTIFY =
      "SELECT pg_notify('" + CHANNEL + "', payload) FROM unnest(?) AS payload";

  private final Connection connection;
  private final PreparedStatement notify;
  private final Consumer<Throwable> refused;
  private final BlockingQueue<Message> queue = new LinkedBlockingQueue<>();
  private final Thread thread = Thread.currentThread();
  private volatile boolean ended;

  private Sending(Connection connection, PreparedStatement notify, Consumer<Throwable> refused) {
    this.connection = connection;
    this.notify = notify;
    this.refused = refused;
  }

  /** Connects, on the thread that will send; {@code refused} is told why messages are declined. */
  static Sending to(NotifyAddress address, Consumer<Throwable> refused) throws SQLException {
    Connection connection = address.connect("SET synchronous_commit = off");
    return new Sending(connection, connection.prepareStatement(NOTIFY), refused);
  }

  /** Soon; from any thread. */
  void send(List<String> payloads, Consumer<Outcome> outcome) {
    queue.add(new Message(payloads, outcome));
    if (ended) {
      dropAll();
    }
  }

  @Override
  public void run() throws SQLException {
    List<Message> together = new ArrayList<>();
    try {
      while (!ended) {
        together.add(queue.take());
        queue.drainTo(together, MOST_TOGETHER - 1);
        send(together);
        together.clear();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void end() {
    ended = true;
    thread.interrupt();
    dropAll();
    NotifyAddress.abort(connection);
  }

  private void send(List<Message> together) throws SQLException {
    Outcome outcome = Outcome.DROPPED;
    try {
      String[] payloads =
          together.stream().flatMap(each -> each.payloads().stream()).toArray(String[]::new);
      notify.setArray(1, connection.createArrayOf("text", payloads));
      notify.execute();
      outcome = Outcome.TAKEN;
    } catch (PSQLException failure) {
      if (failure.getServerErrorMessage() == null || connection.isClosed()) {
        throw failure;
      }
      outcome = Outcome.REFUSED;
      refused.accept(failure);
    } finally {
      for (Message message : together) {
        message.outcome().accept(outcome);
      }
    }
  }

  private void dropAll() {
    List<Message> unsent = new ArrayList<>();
    queue.drainTo(unsent);
    unsent.forEach(message -> message.outcome().accept(Outcome.DROPPED));
  }

  private record Message(List<String> payloads, Consumer<Outcome> outcome) {}
}
