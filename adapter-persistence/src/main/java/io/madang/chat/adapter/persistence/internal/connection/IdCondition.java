package io.madang.chat.adapter.persistence.internal.connection;

import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The end of a condition that a column is one of some ids, and what it binds to {@code :ids}. */
public record IdCondition(String sql, @Nullable Object ids) {

  /** A condition in which the ids are written out. */
  public static IdCondition literal(String sql) {
    return new IdCondition(sql, null);
  }

  public Query bindTo(Query query) {
    return ids == null ? query : query.bind("ids", ids);
  }
}
