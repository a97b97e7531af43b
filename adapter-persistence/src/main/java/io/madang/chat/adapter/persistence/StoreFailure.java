package io.madang.chat.adapter.persistence;

/** A failure that has been told from the others. */
interface StoreFailure {

  StoreFault fault();
}
