package io.madang.chat.application.port;

/**
 * Everything that is stored, in one place: a database, a file, the memory of a test.
 *
 * <p>Each method may be called as often as one likes and answers with a port over the same data.
 * Whoever opened the store closes it, after the engines over it.
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
