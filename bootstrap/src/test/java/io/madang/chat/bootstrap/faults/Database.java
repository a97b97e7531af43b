package io.madang.chat.bootstrap.faults;

import java.sql.Connection;
import java.sql.SQLException;

/** The way to the servers' database that does not lead through a server. */
@FunctionalInterface
interface Database {

  Connection open() throws SQLException;
}
