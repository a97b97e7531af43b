package io.madang.chat.adapter.notify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageNumber;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.fanout.ClusterFanOut;
import io.madang.chat.testkit.contract.EventFanOutContract;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The promises of the port, kept over a real PostgreSQL. */
final class NotifyFanOutContractIT {

  private static final byte[] KEY = "a key of at least thirty-two bytes".getBytes(US_ASCII);
  private static final Member ALICE = Member.of(7, "앨리스", "a@example.org");

  @TempDir static Path folder;
  private static TestPostgres postgres;

  /** For the tests that kill it. */
  private static TestPostgres another;

  @BeforeAll
  static void startPostgres() {
    postgres = new TestPostgres(folder.resolve("pg"));
    postgres.start();
    another = new TestPostgres(folder.resolve("another"));
  }

  @AfterAll
  static void stopPostgres() {
    postgres.close();
  }

  private static ClusterFanOut.Builder over(String url) {
    return ClusterFanOut.over(NotifyWire.at(url, "postgres", "")).key(KEY);
  }

  @Nested
  final class OneNode implements EventFanOutContract.OneNode {

    @Override
    public EventFanOut join() {
      return over(postgres.url()).build();
    }
  }

  @Nested
  final class TwoNodes implements EventFanOutContract.TwoNodes {

    @Override
    public EventFanOut join() {
      return over(postgres.url()).build();
    }
  }

  @Nested
  final class Outages implements EventFanOutContract.Outages {

    @Override
    public EventFanOut join() {
      return over(server().url()).beat(Duration.ofMillis(300)).build();
    }

    @Override
    public TestPostgres server() {
      return another;
    }
  }

  /** The longest text in the most bytes takes several notifications. */
  @Test
  void messagesOfEveryLength_arriveWholeAndInOrder() {
    List<Broadcast> told =
        LongStream.rangeClosed(1, 400)
            .<Broadcast>mapToObj(seq -> posted(seq, "한".repeat((int) (seq * 4_000 / 400))))
            .toList();
    Recorder heard = new Recorder();
    try (ClusterFanOut here = over(postgres.url()).build();
        ClusterFanOut there = over(postgres.url()).build()) {
      start(here, there, heard);

      told.forEach(here::publish);

      await().atMost(Duration.ofSeconds(30)).until(() -> heard.news().contains(told.getLast()));
      assertThat(heard.news()).isEqualTo(told);
      assertThat(here.stats().published()).isEqualTo(told.size());
    }
  }

  @Test
  void notificationsOfOthers_harmNothing() throws SQLException {
    Recorder heard = new Recorder();
    try (ClusterFanOut here = over(postgres.url()).build();
        ClusterFanOut there = over(postgres.url()).build()) {
      start(here, there, heard);

      for (String garbage :
          List.of("", "hello", "madang:v1:p1 !!!", "madang:v1:p1 a 1/2 TQ", "madang:v1:p1 a b c")) {
        postgres.execute("SELECT pg_notify('madang_fanout', '" + garbage + "')");
      }
      here.publish(posted(1, "hello"));

      await().until(() -> heard.news().size() == 1);
      assertThat(there.connected()).isTrue();
    }
  }

  @Test
  void killedConnections_areReplaced() throws SQLException {
    Recorder heard = new Recorder();
    try (ClusterFanOut here = over(postgres.url()).build();
        ClusterFanOut there = over(postgres.url()).build()) {
      start(here, there, heard);
      int before = heard.misses().size();

      postgres.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE application_name = 'madang-fanout'");

      await().until(() -> heard.misses().size() > before && here.connected() && there.connected());
      here.publish(posted(1, "again"));
      await().until(() -> heard.news().size() == 1);
    }
  }

  @Test
  void wrongPassword_isSaidInTheWordsOfPostgres() throws SQLException {
    postgres.execute("CREATE USER barred NOLOGIN");
    try (ClusterFanOut node =
        ClusterFanOut.over(NotifyWire.at(postgres.url(), "barred", "hidden")).key(KEY).build()) {
      node.start(new Recorder());

      await().until(() -> node.trouble().orElse("").contains("not permitted to log in"));
      assertThat(node.connected()).isFalse();
    }
  }

  @Test
  void urlOfAnotherDatabase_isRefusedWithoutRepeatingIt() {
    for (String url : List.of("", "jdbc:mariadb://secret/db", "postgresql://secret/db")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NotifyWire.at(url, "", ""))
          .withMessageNotContaining("secret");
    }
  }

  private static void start(ClusterFanOut here, ClusterFanOut there, Recorder heard) {
    here.start(new Recorder());
    there.start(heard);
    await().until(() -> here.connected() && there.connected());
    int before = heard.misses().size();
    there.subscribe(new Audience.OfRoom(new RoomId(1)));
    await().until(() -> heard.misses().size() > before);
  }

  private static CommittedEvent posted(long seq, String text) {
    return new CommittedEvent(
        new Epoch("e1"),
        new MessagePosted(
            new RoomId(1),
            new Sequence(seq),
            new MessageNumber(seq),
            ALICE,
            new ClientMessageId("c-" + seq),
            new MessageText(text.isEmpty() ? "." : text),
            Instant.parse("2026-01-02T03:04:05Z")));
  }

  private record Recorder(List<Broadcast> news, List<Integer> misses)
      implements EventFanOut.Listener {

    Recorder() {
      this(new CopyOnWriteArrayList<>(), new CopyOnWriteArrayList<>());
    }

    @Override
    public void heard(Broadcast broadcast) {
      news.add(broadcast);
    }

    @Override
    public void mayHaveMissed() {
      misses.add(1);
    }
  }
}
