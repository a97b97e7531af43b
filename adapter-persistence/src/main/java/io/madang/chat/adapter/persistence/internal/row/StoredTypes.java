package io.madang.chat.adapter.persistence.internal.row;

import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.spi.JdbiPlugin;

/**
 * Lets statements bind and return the domain's types: a value object is stored as the value it
 * wraps, and an {@link Instant} as microseconds. Arrays are bound here too, because JDBI would bind
 * untyped ones, which the driver does not send in binary.
 */
public final class StoredTypes implements JdbiPlugin {

  /** The SQL type of an array's elements. */
  private static final Map<Type, String> ARRAYS =
      Map.of(Long[].class, "bigint", String[].class, "text");

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    ArgumentFactory.Preparable arguments = StoredTypes::argument;
    ColumnMapperFactory columns = StoredTypes::column;
    jdbi.registerArgument(arguments).registerColumnMapper(columns);
  }

  private static Optional<Function<Object, Argument>> argument(Type type, ConfigRegistry config) {
    String element = ARRAYS.get(type);
    if (element != null) {
      return Optional.of(array -> array(element, (Object[]) array));
    }
    if (type == Instant.class) {
      return Optional.of(time -> object(EpochMicros.of((Instant) time)));
    }
    return ValueType.of(type).map(value -> wrapped -> object(value.unwrap(wrapped)));
  }

  private static Optional<ColumnMapper<?>> column(Type type, ConfigRegistry config) {
    return ValueType.of(type).map(value -> (row, index, context) -> value.read(row, index));
  }

  private static Argument object(Object value) {
    return (position, statement, context) -> statement.setObject(position, value);
  }

  private static Argument array(String type, Object[] elements) {
    return (position, statement, context) ->
        statement.setArray(position, statement.getConnection().createArrayOf(type, elements));
  }
}
