package io.madang.chat.bootstrap.faults;

import io.madang.chat.testkit.client.RoomEntry;
import org.jspecify.annotations.Nullable;

/** What one number of a room stands for; id and text are those of a message, if it is one. */
record Fact(long seq, long member, @Nullable String id, @Nullable String text) {

  static Fact of(RoomEntry entry) {
    return new Fact(entry.seq(), entry.member(), entry.id(), entry.text());
  }
}
