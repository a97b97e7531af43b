package io.madang.chat.application.port;

/**
 * All storage ports over one set of data: a database, a file, the memory of a test.
 *
 * <p>Each method may be called any number of times and returns a port over the same data. The store
 * is closed by the code that opened it, after the engines over it.
 */
public interface ChatStore extends AutoCloseable {

  RoomLog log();

  Rooms rooms();

  Participants participants();

  ReadCursors cursors();

  RoomLists lists();

  MemberDirectory members();

  MemberAccounts accounts();

  @Override
  void close();
}
