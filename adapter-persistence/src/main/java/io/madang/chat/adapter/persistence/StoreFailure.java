package io.madang.chat.adapter.persistence;

/** A failure whose kind is known. */
interface StoreFailure {

  StoreFault fault();
}
