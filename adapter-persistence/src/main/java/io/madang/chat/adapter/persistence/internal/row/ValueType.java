package io.madang.chat.adapter.persistence.internal.row;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record that wraps a number or a text, such as {@code RoomId}. */
final class ValueType {

  private static final ClassValue<Optional<ValueType>> KNOWN =
      new ClassValue<>() {
        @Override
        protected Optional<ValueType> computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          return components == null || components.length != 1
              ? Optional.empty()
              : Optional.of(new ValueType(type, components[0]));
        }
      };

  private final boolean number;
  private final Method accessor;
  private final Constructor<?> constructor;

  private ValueType(Class<?> type, RecordComponent component) {
    try {
      this.number = component.getType() == long.class;
      this.accessor = component.getAccessor();
      this.constructor = type.getDeclaredConstructor(component.getType());
    } catch (NoSuchMethodException impossible) {
      throw new LinkageError("A record without its constructor: " + type.getName(), impossible);
    }
  }

  static Optional<ValueType> of(Type type) {
    return type instanceof Class<?> known ? KNOWN.get(known) : Optional.empty();
  }

  Object unwrap(Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("A value that cannot be unwrapped", failure);
    }
  }

  @Nullable Object read(ResultSet row, int column) throws SQLException {
    Object stored = number ? (Object) row.getLong(column) : row.getString(column);
    try {
      return row.wasNull() ? null : constructor.newInstance(stored);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("A stored value that is not valid", failure);
    }
  }
}
