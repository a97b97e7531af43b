package io.madang.chat.testkit.simulation;

import io.madang.chat.application.usecase.message.SendMessageCommand;
import io.madang.chat.application.usecase.message.SendMessageResult;
import io.madang.chat.application.usecase.message.SendMessageResult.Accepted;
import io.madang.chat.application.usecase.message.SendMessageResult.Duplicate;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.domain.message.MessageText;
import io.madang.chat.domain.room.Epoch;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.Sequence;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client has said in a room and has no receipt for. One pipeline, in order: the same message
 * under the same id, again and again, until there is an answer.
 */
final class Outbox {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration BREATH = Duration.ofMillis(300);

  /** A message; {@code floor} is the highest number known to anybody when it was first sent. */
  private record Outgoing(String text, @Nullable Epoch epoch, long floor) {}

  private final SimClient client;
  private final World world;
  private final RoomId room;
  private final Deque<String> waiting = new ArrayDeque<>();
  private final Map<String, Sequence> receipts = new HashMap<>();
  private @Nullable Outgoing current;
  private int said;
  private int attempt;

  Outbox(SimClient client, World world, RoomId room) {
    this.client = client;
    this.world = world;
    this.room = room;
  }

  void say() {
    waiting.add(client.name() + "-" + room + "-" + ++said);
    if (waiting.size() == 1) {
      send();
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** What was acknowledged, and as which number. */
  Map<String, Sequence> receipts() {
    return receipts;
  }

  /** Sends what is first in line, if there is a connection; comes back if there is no answer. */
  void send() {
    if (waiting.isEmpty() || !client.isConnected()) {
      return;
    }
    Outgoing first = first();
    int mine = ++attempt;
    Connection connection = client.connection();
    connection.request(() -> serve(connection, first, mine));
    world.agenda.after(client.life(), PATIENCE, () -> resend(mine));
  }

  private Outgoing first() {
    String text = waiting.element();
    Outgoing before = current;
    if (before != null && before.text().equals(text)) {
      world.tally.count(Happening.RESENT);
      return before;
    }
    RoomPast past = world.history.of(room);
    Outgoing fresh = new Outgoing(text, past.epoch(), past.receipted());
    current = fresh;
    return fresh;
  }

  private void resend(int mine) {
    if (mine == attempt) {
      send();
    }
  }

  private void serve(Connection connection, Outgoing message, int mine) {
    SendMessageCommand command =
        new SendMessageCommand(
            client.member(),
            room,
            new MessageText(message.text()),
            Optional.of(new ClientMessageId(message.text())));
    var unused =
        connection
            .node()
            .engine()
            .sendMessage()
            .send(command)
            .whenComplete(
                (result, failure) -> connection.push(() -> answered(message, mine, result)));
  }

  /** No result means that the node could not say: it will be asked again. */
  private void answered(Outgoing message, int mine, @Nullable SendMessageResult result) {
    switch (result) {
      case Accepted accepted -> receipt(message, accepted.message().seq());
      case Duplicate duplicate -> receipt(message, duplicate.message().seq());
      case SendMessageResult.Refused refused -> done(message);
      case null -> world.agenda.after(client.life(), BREATH, () -> resend(mine));
    }
  }

  private void receipt(Outgoing message, Sequence seq) {
    RoomPast past = world.history.of(room);
    world.tally.count(Happening.RECEIPT);
    world.tell(() -> client.name() + " has receipt " + seq + " for " + message.text());
    Sequence before = receipts.put(message.text(), seq);
    if (Objects.equals(past.epoch(), message.epoch())) {
      require(before == null || before.equals(seq), "I3", message, "has two numbers");
      require(seq.value() > message.floor(), "I2", message, "is before what was known before it");
      past.receipted(seq.value());
    }
    done(message);
  }

  private void done(Outgoing message) {
    if (message.text().equals(waiting.peek())) {
      waiting.remove();
      send();
    }
  }

  private void require(boolean kept, String invariant, Outgoing message, String how) {
    world.verdict.require(kept, invariant, () -> message.text() + " " + how);
  }
}
