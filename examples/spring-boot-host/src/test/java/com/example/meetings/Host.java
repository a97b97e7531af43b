package com.example.meetings;

import io.madang.chat.testkit.client.ChatHttp;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on a free port, over a separate PostgreSQL. */
final class Host implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final ConfigurableApplicationContext application;
  final JdbcClient database;

  Host() throws IOException {
    postgres = EmbeddedPostgres.start();
    application =
        SpringApplication.run(
            MeetingsApplication.class,
            "--server.port=0",
            "--spring.main.banner-mode=off",
            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
    database = JdbcClient.create(postgres.getPostgresDatabase());
    employ("ada", "Ada Lovelace");
    employ("grace", "Grace Hopper");
    database.sql("INSERT INTO room VALUES ('Attic', 4), ('Cellar', 40)").update();
  }

  private void employ(String login, String name) {
    database
        .sql("INSERT INTO member (login, full_name, mail, password) VALUES (?, ?, ?, ?)")
        .params(login, name, login + "@example.org", "{noop}" + login + "-password")
        .update();
  }

  Visitor anybody() {
    return new Visitor(this, null);
  }

  Visitor person(String login) {
    return new Visitor(this, login);
  }

  ChatHttp http() {
    return ChatHttp.to(URI.create("http://localhost:" + port()));
  }

  ChatHttp chat() {
    return ChatHttp.to(URI.create("http://localhost:" + port() + "/team-chat"));
  }

  URI socket(String path) {
    return URI.create("ws://localhost:" + port() + path);
  }

  long count(String table) {
    return database.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
  }

  private int port() {
    return ((WebServerApplicationContext) application).getWebServer().getPort();
  }

  @Override
  public void close() throws IOException {
    application.close();
    postgres.close();
  }
}
