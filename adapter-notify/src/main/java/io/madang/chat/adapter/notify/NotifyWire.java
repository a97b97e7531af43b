package io.madang.chat.adapter.notify;

import io.madang.chat.kit.fanout.EventLoop;
import io.madang.chat.kit.fanout.Link;
import io.madang.chat.kit.fanout.Wire;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Carries messages between nodes over PostgreSQL's LISTEN and NOTIFY, so that a cluster needs
 * nothing besides its database. One connection sends, another one listens.
 *
 * <p>Messages are sent after the commit of what they tell of, by a transaction of their own: NOTIFY
 * within the storing transaction would make all transactions of the database commit one after the
 * other.
 */
public final class NotifyWire implements Wire {

  private final NotifyAddress address;

  private NotifyWire(NotifyAddress address) {
    this.address = address;
  }

  /**
   * A wire over this database, by a URL of the form {@code jdbc:postgresql://host:port/database}.
   * It must lead to PostgreSQL itself and not to a pooler that lends a connection for one
   * transaction: nobody would be listening. Throws an {@link IllegalArgumentException} for any
   * other URL, which repeats nothing of it.
   */
  public static NotifyWire at(String url, String user, String password) {
    return new NotifyWire(NotifyAddress.parse(url, user, password));
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public Link link(EventLoop thread, Listener listener) {
    return new NotifyLink(address, thread, listener);
  }

  /** The server's message without its details, which may quote what it was asked. */
  @Override
  public Optional<String> wordsOf(Throwable failure) {
    return failure instanceof PSQLException answered
        ? Optional.ofNullable(answered.getServerErrorMessage()).map(ServerErrorMessage::getMessage)
        : Optional.empty();
  }
}
