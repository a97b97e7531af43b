package io.madang.chat.testkit.simulation;

import io.madang.chat.application.message.SendMessageCommand;
import io.madang.chat.application.message.SendMessageResult;
import io.madang.chat.application.message.SendMessageResult.Accepted;
import io.madang.chat.application.message.SendMessageResult.Duplicate;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client has said in a room and has no receipt for. One or several messages are under way at
 * a time, in order; each under the same id, again and again, until there is an answer.
 */
final class Outbox {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration BREATH = Duration.ofMillis(300);

  private final SimClient client;
  private final World world;
  private final RoomId room;
  private final int window;
  private final Deque<Outgoing> waiting = new ArrayDeque<>();
  private final Map<String, Sequence> receipts = new HashMap<>();
  private int said;

  Outbox(SimClient client, World world, RoomId room) {
    this.client = client;
    this.world = world;
    this.room = room;
    this.window = world.chance.half() ? 1 : world.chance.between(2, 4);
  }

  void say() {
    waiting.add(new Outgoing(client.name() + "-" + room + "-" + ++said));
    sendNew();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** What was acknowledged, and as which number. */
  Map<String, Sequence> receipts() {
    return receipts;
  }

  /** There is a new connection: whatever was under way goes out again, in order. */
  void sendAll() {
    underWay().forEach(Outgoing::send);
  }

  /** What has moved up goes out for the first time. */
  private void sendNew() {
    List<Outgoing> underWay = underWay();
    List<Outgoing> fresh = underWay.stream().filter(each -> each.attempt == 0).toList();
    if (!fresh.isEmpty() && underWay.size() > fresh.size()) {
      world.tally.count(Happening.SENT_WITHOUT_WAITING);
    }
    fresh.forEach(Outgoing::send);
  }

  private List<Outgoing> underWay() {
    return client.isConnected() ? waiting.stream().limit(window).toList() : List.of();
  }

  /** A message. It knows the highest number that was known to anybody when it was first sent. */
  private final class Outgoing {

    private final String text;
    private @Nullable Epoch epoch;
    private long floor;
    private int attempt;

    Outgoing(String text) {
      this.text = text;
    }

    /** Comes back if there is no answer. */
    void send() {
      int mine = ++attempt;
      if (mine == 1) {
        epoch = world.history.of(room).epoch();
        floor = world.history.of(room).receipted();
      } else {
        world.tally.count(Happening.RESENT);
      }
      Connection connection = client.connection();
      connection.request(() -> serve(connection, mine));
      world.agenda.after(client.life(), PATIENCE, () -> resend(mine));
    }

    private void resend(int mine) {
      if (mine == attempt && client.isConnected() && waiting.contains(this)) {
        send();
      }
    }

    private void serve(Connection connection, int mine) {
      SendMessageCommand command =
          new SendMessageCommand(
              client.member(), room, new MessageText(text), Optional.of(new ClientMessageId(text)));
      var unused =
          connection
              .node()
              .engine()
              .messages()
              .send()
              .send(command)
              .whenComplete((result, failure) -> connection.push(() -> answered(mine, result)));
    }

    /** No result means that the node could not say: it will be asked again. */
    private void answered(int mine, @Nullable SendMessageResult result) {
      switch (result) {
        case Accepted accepted -> receipt(accepted.message().seq());
        case Duplicate duplicate -> receipt(duplicate.message().seq());
        case SendMessageResult.Refused refused -> done();
        case null -> world.agenda.after(client.life(), BREATH, () -> resend(mine));
      }
    }

    private void receipt(Sequence seq) {
      RoomPast past = world.history.of(room);
      world.tally.count(Happening.RECEIPT);
      world.tell(() -> client.name() + " has receipt " + seq + " for " + text);
      Sequence before = receipts.put(text, seq);
      if (Objects.equals(past.epoch(), epoch) && !past.hasGoneBack(epoch)) {
        require(before == null || before.equals(seq), "I3", "has two numbers");
        require(seq.value() > floor, "I2", "is before what was known before it");
        past.receipted(seq.value());
      }
      done();
    }

    private void done() {
      if (waiting.remove(this)) {
        sendNew();
      }
    }

    private void require(boolean kept, String invariant, String how) {
      world.verdict.require(kept, invariant, () -> text + " " + how);
    }
  }
}
