package io.madang.chat.bootstrap.rehearsal;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.bootstrap.MadangApplication;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a server, does with it what clients do most, and ends it: what the JVM learns meanwhile
 * goes into the start cache (ADR 62), so that a server which has just started is soon as quick as
 * one that has run for a while.
 *
 * <p>{@code bin/madang} runs it in the server's place, over an empty folder and with none of the
 * operator's settings.
 */
final class Rehearsal {

  private static final int TAKES = 10;
  private static final int SOCKETS = 200;
  private static final int SPEAKERS = 10;
  private static final int MESSAGES = 20;

  private final List<Account> people;
  private final long room;

  Rehearsal(URI server) {
    this.people = IntStream.range(0, SPEAKERS).mapToObj(i -> Account.at(server, "p" + i)).toList();
    this.room = Account.at(server, "host").createRoom("Rehearsal");
    people.forEach(each -> each.join(room));
  }

  public static void main(String[] args) {
    try (ConfigurableApplicationContext server = MadangApplication.start(args)) {
      refuseUnlessEmpty(server.getBean(ChatEngine.class));
      String port = server.getEnvironment().getRequiredProperty("local.server.port");
      Rehearsal rehearsal = new Rehearsal(URI.create("http://127.0.0.1:" + port));
      for (int take = 0; take < TAKES; take++) {
        rehearsal.perform();
      }
    }
  }

  /** What is said here must never be said among people. */
  static void refuseUnlessEmpty(ChatEngine engine) {
    if (!engine.members().list().isEmpty()) {
      throw new IllegalStateException("A rehearsal needs a store that nobody uses");
    }
  }

  /** Many connect, some speak and all hear it, some look things up, and all leave at once. */
  void perform() {
    List<Socket> sockets =
        IntStream.range(0, SOCKETS)
            .mapToObj(i -> new Socket(people.get(i % SPEAKERS), room, SPEAKERS * MESSAGES))
            .toList();
    sockets.forEach(Socket::awaitSubscribed);
    for (int message = 0; message < MESSAGES; message++) {
      sockets.stream().limit(SPEAKERS).forEach(Socket::say);
    }
    sockets.forEach(Socket::awaitAll);
    people.forEach(each -> each.lookAround(room));
    sockets.forEach(Socket::close);
  }
}
