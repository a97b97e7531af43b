package io.madang.chat.adapter.persistence.internal.mariadb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Single connections, without a pool. */
public final class MariaDbConnections {

  private MariaDbConnections() {}

  public static Connection open(String url, String user, String password) throws SQLException {
    Properties login = new Properties();
    login.setProperty("user", user);
    login.setProperty("password", password);
    return DriverManager.getConnection(DriverChoice.url(url), login);
  }
}
