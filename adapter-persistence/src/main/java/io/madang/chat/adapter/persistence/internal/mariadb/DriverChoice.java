package io.madang.chat.adapter.persistence.internal.mariadb;

import java.sql.DriverManager;

/** Which driver takes a URL: MySQL's own if the host brings it, MariaDB's otherwise. */
final class DriverChoice {

  private static final String MYSQL = "jdbc:mysql:";
  private static final String MARIADB = "jdbc:mariadb:";

  private DriverChoice() {}

  /** The URL as the driver that is there understands it. */
  static String url(String url) {
    boolean foreign = url.startsWith(MYSQL) && !hasMySqlDriver();
    return foreign ? MARIADB + url.substring(MYSQL.length()) : url;
  }

  private static boolean hasMySqlDriver() {
    return DriverManager.drivers()
        .anyMatch(driver -> driver.getClass().getName().startsWith("com.mysql."));
  }
}
