package io.madang.chat.adapter.persistence.internal.fault;

/** A failure whose kind is known. */
public interface StoreFailure {

  StoreFault fault();
}
