package io.madang.chat.adapter.persistence.internal.connection;

/** What to do about rows that somebody else has locked. */
public enum Locking {
  WAITING,
  /** They are left out of the result, as if they did not exist. */
  SKIPPING
}
