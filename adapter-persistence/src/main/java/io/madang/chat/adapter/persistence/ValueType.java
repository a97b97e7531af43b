package io.madang.chat.adapter.persistence;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record of one component, such as {@code RoomId}, and how to get at what it wraps. */
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

  private final Class<?> stored;
  private final Method accessor;
  private final Constructor<?> constructor;

  private ValueType(Class<?> type, RecordComponent component) {
    try {
      this.stored = component.getType() == long.class ? Long.class : component.getType();
      this.accessor = component.getAccessor();
      this.constructor = type.getDeclaredConstructor(component.getType());
    } catch (NoSuchMethodException impossible) {
      throw new LinkageError("A record without its constructor: " + type.getName(), impossible);
    }
  }

  static Optional<ValueType> of(Type type) {
    return type instanceof Class<?> known ? KNOWN.get(known) : Optional.empty();
  }

  /** What stands in the column; never primitive, so that NULL stays {@code null}. */
  Class<?> stored() {
    return stored;
  }

  Object unwrap(Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("A value that cannot be unwrapped", failure);
    }
  }

  @Nullable Object wrap(@Nullable Object value) {
    try {
      return value == null ? null : constructor.newInstance(value);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("A stored value that is not valid", failure);
    }
  }
}
