package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.LogHead;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.mapper.ColumnMapperFactory;
import org.jdbi.v3.core.mapper.ColumnMappers;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.spi.JdbiPlugin;

/**
 * Lets statements bind and return the domain's types: a value object is stored as the value it
 * wraps, an {@link Instant} as microseconds, and a record is read from columns named like its
 * components. Arrays are bound by hand, because JDBI turns them into untyped ones.
 */
final class StoredTypes implements JdbiPlugin {

  private static final List<Class<?>> RECORDS = List.of(Member.class, LogHead.class);

  /**
   * The SQL type of the elements. The driver sends an array in binary only if it is a typed one.
   */
  private static final Map<Type, String> ARRAYS =
      Map.of(Long[].class, "bigint", String[].class, "text");

  @Override
  public void customizeJdbi(Jdbi jdbi) {
    ArgumentFactory.Preparable values = StoredTypes::valueArgument;
    ArgumentFactory.Preparable times = StoredTypes::timeArgument;
    ArgumentFactory.Preparable arrays = StoredTypes::arrayArgument;
    ColumnMapperFactory columns = StoredTypes::valueColumn;
    jdbi.registerArgument(values).registerArgument(times).registerArgument(arrays);
    jdbi.registerColumnMapper(columns);
    RECORDS.forEach(type -> jdbi.registerRowMapper(ConstructorMapper.factory(type)));
  }

  private static Optional<Function<Object, Argument>> valueArgument(
      Type type, ConfigRegistry config) {
    return ValueType.of(type)
        .flatMap(value ->
            config
                .get(Arguments.class)
                .prepareFor(value.stored())
                .map(argument -> argument.compose(value::unwrap)));
  }

  private static Optional<ColumnMapper<?>> valueColumn(Type type, ConfigRegistry config) {
    return ValueType.of(type)
        .flatMap(value ->
            config
                .get(ColumnMappers.class)
                .findFor(value.stored())
                .map(column ->
                    (row, index, context) -> value.wrap(column.map(row, index, context))));
  }

  private static Optional<Function<Object, Argument>> timeArgument(
      Type type, ConfigRegistry config) {
    return type == Instant.class ? Optional.of(StoredTypes::microseconds) : Optional.empty();
  }

  private static Argument microseconds(Object time) {
    long micros = EpochMicros.of((Instant) time);
    return (position, statement, context) -> statement.setLong(position, micros);
  }

  private static Optional<Function<Object, Argument>> arrayArgument(
      Type type, ConfigRegistry config) {
    return Optional.ofNullable(ARRAYS.get(type)).map(element -> array -> array(element, array));
  }

  private static Argument array(String type, Object elements) {
    return (position, statement, context) ->
        statement.setArray(
            position, statement.getConnection().createArrayOf(type, (Object[]) elements));
  }
}
