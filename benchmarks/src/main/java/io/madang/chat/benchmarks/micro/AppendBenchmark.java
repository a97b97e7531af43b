package io.madang.chat.benchmarks.micro;

import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.port.Draft;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Storing messages in SQLite, one at a time and with many pending. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class AppendBenchmark {

  private static final int MANY = 256;

  private final Member author = Samples.member();
  private final MessageText text = new MessageText("x".repeat(200));
  private SqlStore store;
  private RoomLog log;
  private RoomId room;
  private long count;

  @Setup
  public void open() throws IOException {
    store = SqlStore.sqlite(Files.createTempDirectory("append").resolve("madang.db"));
    log = store.log();
    room =
        store
            .rooms()
            .open(OpeningRoom.group(new RoomName("Room"), author, Instant.now()))
            .room()
            .id();
  }

  @TearDown
  public void close() {
    store.close();
  }

  @Benchmark
  public Object one() {
    return append().join();
  }

  @Benchmark
  @OperationsPerInvocation(MANY)
  public void many() {
    CompletableFuture.allOf(
            IntStream.range(0, MANY).mapToObj(i -> append()).toArray(CompletableFuture<?>[]::new))
        .join();
  }

  private CompletableFuture<?> append() {
    ClientMessageId id = new ClientMessageId("m" + count++);
    return log.append(new Draft(room, author, id, text, Instant.now())).toCompletableFuture();
  }
}
