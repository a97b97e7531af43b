package io.madang.chat.adapter.persistence.internal.connection;

import io.madang.chat.adapter.persistence.internal.fault.Faults;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.adapter.persistence.internal.fault.StoreFailure;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/**
 * A row to be inserted unless its key is taken; its id is assigned by the database.
 *
 * @param insert {@code INSERT … VALUES (…)} with named parameters
 * @param key the column that keeps rows apart
 * @param values binds the parameters
 */
public record NewRow(String insert, String key, Consumer<SqlStatement<?>> values) {

  /** The id, in one statement, or nothing if the key is taken. */
  public OptionalLong insertReturning(Handle handle) {
    String sql = "%s ON CONFLICT (%s) DO NOTHING RETURNING id".formatted(insert, key);
    try (Query query = handle.createQuery(sql)) {
      values.accept(query);
      return query.mapTo(Long.class).stream().mapToLong(Long::longValue).findFirst();
    }
  }

  /**
   * The same by a statement that fails if the key is taken, and harms the transaction in no way.
   */
  public OptionalLong insertOrFail(Handle handle, Faults faults) {
    try (Update update = handle.createUpdate(insert)) {
      values.accept(update);
      return OptionalLong.of(update.executeAndReturnGeneratedKeys().mapTo(Long.class).one());
    } catch (JdbiException failure) {
      RuntimeException known = StoreException.of(failure, faults);
      if (known instanceof StoreFailure store && store.fault() == StoreFault.COLLISION) {
        return OptionalLong.empty();
      }
      throw known;
    }
  }
}
