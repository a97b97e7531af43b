package io.madang.chat.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.fanout.ClusterFanOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a node may do in Redis is what the operations manual says, or the node says what it lacks.
 */
final class RedisRightsIT {

  private static final Path MANUAL = Path.of("..", "docs", "operations.md");
  private static final String LINE = "ACL SETUSER ";
  private static final String UP = "connection to Redis is up";

  private static RedisProcess redis;
  private static String documented;

  private final LogRecords up = LogRecords.of("io.madang.chat.kit.fanout.SelfPing");
  private final LogRecords complaints = LogRecords.of("io.madang.chat.kit.fanout.Complaints");

  @BeforeAll
  static void startRedis() throws IOException {
    redis = RedisProcess.started();
    documented =
        Files.readString(MANUAL)
            .lines()
            .filter(line -> line.startsWith(LINE))
            .findFirst()
            .orElseThrow()
            .substring(LINE.length());
  }

  @AfterAll
  static void stopRedis() {
    redis.close();
  }

  @AfterEach
  void forget() {
    up.close();
    complaints.close();
  }

  @Test
  void documentedRights_areEnough() {
    grant("");
    try (Node here = node();
        Node there = node()) {
      here.awaitConnected();
      there.awaitConnected();
      there.follow(1);
      there.fanOut().subscribe(new Audience.OfMember(new MemberId(7)));
      var entered = new RoomEntered(new MemberId(7), new RoomId(9));

      here.publish(News.posted(1, 1));

      there.awaitHeard(News.posted(1, 1));
      await()
          .until(() -> {
            here.fanOut().publish(entered);
            return there.listener().news().contains(entered);
          });
      assertThat(complaints.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "resetchannels, NOPERM",
    "-subscribe, NOPERM",
    "-publish, NOPERM",
    "resetpass >another, WRONGPASS",
    "off, WRONGPASS"
  })
  void whatIsMissing_isSaidOnceInRedisOwnWordsUntilItIsThere(String fault, String code) {
    grant(fault);
    try (Node node = node()) {
      await().until(() -> !complaints.warnings().isEmpty());
      await().until(() -> node.fanOut().trouble().orElse("").startsWith(code));
      node.fanOut().subscribe(Node.audience(1));
      await("some tries more").until(() -> complaints.details().size() >= 5);
      assertThat(complaints.warnings()).hasSize(1).allMatch(text -> text.contains(code));
      assertThat(node.fanOut().connected()).isFalse();
      assertThat(up.infos()).isEmpty();

      grant("");

      node.awaitConnected();
      assertThat(node.fanOut().trouble()).isEmpty();
      assertThat(up.infos()).hasSize(1).allMatch(text -> text.contains(UP));
    }
  }

  @Test
  void partitionsThatAreMissing_areNoticedWhenTheyAreNeeded() {
    grant("resetchannels &madang:v1:nodes");
    try (Node here = node();
        Node there = node()) {
      here.awaitConnected();
      there.awaitConnected();

      there.fanOut().subscribe(Node.audience(1));
      here.publish(News.posted(1, 1));

      await().until(() -> there.fanOut().trouble().orElse("").startsWith("NOPERM"));
      await().until(() -> here.fanOut().trouble().orElse("").startsWith("NOPERM"));
      assertThat(here.fanOut().connected() || there.fanOut().connected()).isFalse();

      grant("");

      here.awaitConnected();
      there.awaitConnected();
      here.publish(News.posted(1, 2));
      there.awaitHeard(News.posted(1, 2));
    }
  }

  @Test
  void passwordThatIsAskedForAndNotGiven_isSaid() {
    try (RedisProcess locked = RedisProcess.started()) {
      locked.ask(commands -> commands.configSet("requirepass", "hidden-password"));
      try (Node node = Node.at(locked.uri())) {
        await().until(() -> node.fanOut().trouble().orElse("").startsWith("NOAUTH"));
        assertThat(complaints.warnings()).hasSize(1).noneMatch(text -> text.contains("hidden"));
        assertThat(up.infos()).isEmpty();
      }
    }
  }

  private static Node node() {
    List<String> words = List.of(documented.split(" "));
    String password =
        words.stream().filter(word -> word.startsWith(">")).findFirst().orElseThrow().substring(1);
    String uri = redis.uri().replace("//", "//" + words.getFirst() + ":" + password + "@");
    return Node.started(ClusterFanOut.over(RedisWire.at(uri)).key(Node.KEY).beat(Node.BEAT));
  }

  /** The documented rights, and rules after them that take some away. */
  private static void grant(String fault) {
    CommandArgs<String, String> user = new CommandArgs<>(StringCodec.UTF8).add("SETUSER");
    for (String word : (documented + " " + fault).strip().split(" ", -1)) {
      user.add(word);
    }
    String done =
        redis.ask(
            redis -> redis.dispatch(CommandType.ACL, new StatusOutput<>(StringCodec.UTF8), user));
    assertThat(done).isEqualTo("OK");
  }
}
