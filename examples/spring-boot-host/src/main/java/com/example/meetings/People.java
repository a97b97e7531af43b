package com.example.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The people who work here. Their table is {@code member}; that of the chat is {@code
 * madang_member}.
 */
@Repository
class People {

  private static final String SELECT = "SELECT id, login, full_name, mail, password FROM member ";

  private final JdbcClient database;

  People(JdbcClient database) {
    this.database = database;
  }

  Optional<Person> withLogin(String login) {
    return database.sql(SELECT + "WHERE login = ?").param(login).query(Person.class).optional();
  }

  List<Person> withIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database.sql(SELECT + "WHERE id IN (:ids)").param("ids", ids).query(Person.class).list();
  }

  List<Person> after(long id, int limit) {
    return database
        .sql(SELECT + "WHERE id > ? ORDER BY id LIMIT ?")
        .params(id, limit)
        .query(Person.class)
        .list();
  }
}
