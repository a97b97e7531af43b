package com.example.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meeting rooms. */
@Repository
class RoomRepository {

  private final JdbcClient database;

  RoomRepository(JdbcClient database) {
    this.database = database;
  }

  List<String> names() {
    return database.sql("SELECT name FROM room ORDER BY name").query(String.class).list();
  }
}
