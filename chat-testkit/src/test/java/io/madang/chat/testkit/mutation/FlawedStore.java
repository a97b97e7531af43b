package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;

/** A store of which some port is not what it should be. */
record FlawedStore(
    ChatStore real,
    RoomLog log,
    Rooms rooms,
    Participants participants,
    ReadCursors cursors,
    RoomLists lists)
    implements ChatStore {

  static FlawedStore of(ChatStore real) {
    return new FlawedStore(
        real, real.log(), real.rooms(), real.participants(), real.cursors(), real.lists());
  }

  FlawedStore with(RoomLog flawed) {
    return new FlawedStore(real, flawed, rooms, participants, cursors, lists);
  }

  FlawedStore with(Rooms flawed) {
    return new FlawedStore(real, log, flawed, participants, cursors, lists);
  }

  FlawedStore with(Participants flawed) {
    return new FlawedStore(real, log, rooms, flawed, cursors, lists);
  }

  FlawedStore with(ReadCursors flawed) {
    return new FlawedStore(real, log, rooms, participants, flawed, lists);
  }

  FlawedStore with(RoomLists flawed) {
    return new FlawedStore(real, log, rooms, participants, cursors, flawed);
  }

  @Override
  public MemberDirectory members() {
    return real.members();
  }

  @Override
  public MemberAccounts accounts() {
    return real.accounts();
  }

  @Override
  public void close() {
    real.close();
  }
}
