package io.madang.chat.adapter.persistence.internal.connection;

import org.jdbi.v3.core.statement.Query;

/** The end of a condition that a column is one of some ids, and what it binds to {@code :ids}. */
public record IdCondition(String sql, Object ids) {

  public Query bindTo(Query query) {
    return query.bind("ids", ids);
  }
}
