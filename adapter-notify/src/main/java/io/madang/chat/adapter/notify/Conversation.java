package io.madang.chat.adapter.notify;

import java.sql.SQLException;

/** What happens on one connection, on a thread of its own. */
interface Conversation {

  /** Talks until the connection ends. */
  void run() throws SQLException;

  /** Ends it soon, from another thread. */
  void end();
}
