package io.madang.chat.benchmarks;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.port.Draft;
import io.madang.chat.benchmarks.load.Venue;
import io.madang.chat.benchmarks.peer.Madang;
import io.madang.chat.benchmarks.peer.Peer;
import io.madang.chat.benchmarks.peer.Population;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.client.ChatAnswer;
import io.madang.chat.testkit.client.ChatHttp;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/**
 * The same requests in a small and in a large room, and for members with few and with many rooms.
 */
final class GrowthScenario implements Scenario {

  /** Sends a request, waits for the whole response, and returns the time that it took. */
  @FunctionalInterface
  interface Question {
    long nanos() throws Exception;
  }

  private static final int MANY = Integer.getInteger("bench.messages", 1_000_000);
  private static final int FEW = 1_000;
  private static final int MANY_ROOMS = 200;
  private static final int FEW_ROOMS = 20;
  private static final int MISSED = 500;
  private static final int TIMES = 400;
  private static final int UNDER_WAY = 2_000;
  private static final String TEXT = "x".repeat(200);

  /** Rooms 0 and 1 are the small and the large one; members 1 and 2 have few rooms and many. */
  @Override
  public void run(Section section) throws Exception {
    try (Peer peer = Madang.server().with(2, 3).seeded(GrowthScenario::seed).start()) {
      long small = peer.venue().room(0);
      long large = peer.venue().room(1);
      section.columns("question", "small: ms", "large: ms", "ratio");
      ChatHttp http = http(peer, 0);
      compare(
          section,
          "newest 200 messages",
          get(http, history(small, "")),
          get(http, history(large, "")));
      compare(
          section,
          "200 messages from the middle",
          get(http, history(small, "?limit=200&before=" + FEW / 2)),
          get(http, history(large, "?limit=200&before=" + MANY / 2)));
      compare(
          section,
          "500 missed events, HTTP",
          get(http, events(small, FEW - MISSED)),
          get(http, events(large, MANY - MISSED)));
      compare(
          section,
          "500 missed events, STOMP",
          new Resumption(peer.venue().seat(0, 0), small, MISSED)::time,
          new Resumption(peer.venue().seat(0, 0), large, MISSED)::time);
      compare(
          section,
          "my rooms with unread counts, 20 and 200",
          get(http(peer, 1), "/chat/my/rooms"),
          get(http(peer, 2), "/chat/my/rooms"));
    }
  }

  private static ChatHttp http(Peer peer, int person) {
    Venue.Seat seat = peer.venue().seat(0, person);
    URI server = URI.create("http://127.0.0.1:" + seat.server().getPort());
    return ChatHttp.to(server).as(seat.token());
  }

  private static String history(long room, String query) {
    return "/chat/history/" + room + query;
  }

  private static String events(long room, long after) {
    return "/chat/room/%d/events?after=%d&limit=%d".formatted(room, after, MISSED);
  }

  private static Question get(ChatHttp http, String path) {
    return () -> {
      long from = System.nanoTime();
      ChatAnswer answer = http.get(path);
      long nanos = System.nanoTime() - from;
      answer.expect(200);
      return nanos;
    };
  }

  /** Measures both in turns, so that other load affects both. */
  private static void compare(Section section, String what, Question small, Question large)
      throws Exception {
    long[] smalls = new long[TIMES];
    long[] larges = new long[TIMES];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < TIMES; i++) {
        smalls[i] = small.nanos();
        larges[i] = large.nanos();
      }
    }
    double least = median(smalls);
    double most = median(larges);
    section.row(
        what, "%.2f".formatted(least), "%.2f".formatted(most), "%.2f ×".formatted(most / least));
    section.bar(what, most / least);
  }

  private static double median(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2] / 1e6;
  }

  private static void seed(SqlStore store, Population population) {
    Member author = population.members().getFirst();
    fill(store, population.rooms().get(0), author, FEW);
    fill(store, population.rooms().get(1), author, MANY);
    settle(store, author, population.members().get(1), FEW_ROOMS);
    settle(store, author, population.members().get(2), MANY_ROOMS);
  }

  private static void settle(SqlStore store, Member author, Member member, int rooms) {
    for (int i = 2; i < rooms; i++) {
      RoomName name = new RoomName("Other room " + i);
      RoomId room = store.rooms().open(OpeningRoom.group(name, member, Instant.now())).room().id();
      store.log().change(new JoiningRoom(room, author, Instant.now()));
      fill(store, room, author, 10);
    }
  }

  private static void fill(SqlStore store, RoomId room, Member author, int messages) {
    MessageText text = new MessageText(TEXT);
    ArrayDeque<CompletableFuture<?>> underWay = new ArrayDeque<>();
    for (int i = 0; i < messages; i++) {
      ClientMessageId id = new ClientMessageId("m" + i);
      underWay.add(
          store
              .log()
              .append(new Draft(room, author, id, text, Instant.now()))
              .toCompletableFuture());
      if (underWay.size() > UNDER_WAY) {
        underWay.remove().join();
      }
    }
    underWay.forEach(CompletableFuture::join);
  }
}
