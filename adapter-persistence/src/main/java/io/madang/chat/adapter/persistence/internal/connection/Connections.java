package io.madang.chat.adapter.persistence.internal.connection;

import javax.sql.DataSource;

/**
 * Where connections come from.
 *
 * @param renew run, perhaps often, when the database could not be reached
 * @param close closes what is not the host's
 */
public record Connections(DataSource writing, DataSource reading, Runnable renew, Runnable close) {

  /** Those of a host, who keeps them in order. */
  public static Connections ofHost(DataSource source) {
    return new Connections(source, source, () -> {}, () -> {});
  }
}
