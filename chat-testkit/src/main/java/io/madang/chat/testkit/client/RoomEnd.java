package io.madang.chat.testkit.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.madang.chat.protocol.json.EventDocument;
import io.madang.chat.protocol.json.PostDocument;
import io.madang.chat.protocol.json.ReplyDocument;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client's state of one room: its pending messages and its copy of the log. The names of receipts
 * and subscriptions include the room: {@code m.room.id} and {@code s.room.number}.
 */
final class RoomEnd {

  private static final long BREATH = Duration.ofMillis(200).toNanos();

  private final String client;
  private final long room;
  private final long patience;
  private final Wire wire;
  private final EventPages pages;
  private final Consumer<ClientEvent> journal;
  private final Outbox outbox;
  private final RoomCopy copy;
  private boolean wanted;
  private boolean confirmed;
  private int subscriptions;
  private long subscribeAt;
  private long askedAfter;
  private @Nullable String subscription;

  RoomEnd(
      String client,
      long room,
      int window,
      Duration patience,
      Wire wire,
      EventPages pages,
      Consumer<ClientEvent> journal) {
    this.client = client;
    this.room = room;
    this.patience = patience.toNanos();
    this.wire = wire;
    this.pages = pages;
    this.journal = journal;
    this.outbox = new Outbox(window, patience);
    this.copy = new RoomCopy(entry -> journal.accept(new ClientEvent.Seen(client, room, entry)));
  }

  Outbox outbox() {
    return outbox;
  }

  RoomCopy copy() {
    return copy;
  }

  void follow() {
    wanted = true;
  }

  void disconnected(long now) {
    subscription = null;
    subscribeAt = now;
    outbox.disconnected(now);
  }

  /** Does what is due, while connected. */
  void tick(long now) {
    if (wanted && now - subscribeAt >= 0 && (subscription == null || !confirmed)) {
      subscribe(now);
    }
    for (Outbox.Outgoing due : outbox.takeDue(now)) {
      send(due);
    }
  }

  /** A RECEIPT of this room. */
  void confirmed(String receipt, StompFrame frame) {
    if (receipt.equals(subscription)) {
      followed(frame);
    } else if (receipt.startsWith("m.")) {
      acknowledged(idOf(receipt), frame);
    }
  }

  /** A reply about this room; {@code name} is that of a receipt or a subscription. */
  void refused(String name, ReplyDocument notice, long now) {
    boolean retryable = notice.retryable();
    if (name.equals(subscription)) {
      subscription = null;
      subscribeAt = now + BREATH;
      wanted = retryable;
    } else if (retryable && name.startsWith("m.")) {
      long pause = pause(notice);
      outbox.postpone(idOf(name), now + pause);
      return;
    }
    if (!retryable && (name.startsWith("s.") || outbox.settle(idOf(name)))) {
      journal.accept(new ClientEvent.Refused(client, room, name, notice.code()));
    }
  }

  /** A MESSAGE of this room. Ephemeral events have no number and are ignored here. */
  void received(String name, StompFrame frame) {
    if (name.equals(subscription) && frame.find("seq").isPresent()) {
      RoomEntry entry =
          RoomEntry.of(
              frame.header("room-epoch"), EventDocument.read(frame.body().getBytes(UTF_8)));
      journal.accept(new ClientEvent.Received(client, room, name, entry));
      copy.take(entry);
      if (confirmed && copy.hasGap()) {
        readMissing();
      }
    }
  }

  private void subscribe(long now) {
    if (subscription != null) {
      wire.send(StompFrame.of("UNSUBSCRIBE").with("id", subscription));
    }
    String name = "s." + room + "." + ++subscriptions;
    subscription = name;
    confirmed = false;
    subscribeAt = now + patience;
    askedAfter = copy.position();
    StompFrame frame =
        StompFrame.of("SUBSCRIBE")
            .with("id", name)
            .with("receipt", name)
            .with("destination", "/topic/" + room + "/events")
            .with("last-seq", askedAfter);
    String epoch = copy.epoch();
    wire.send(epoch == null ? frame : frame.with("room-epoch", epoch));
  }

  private void followed(StompFrame frame) {
    String epoch = frame.header("room-epoch");
    long head = Long.parseLong(frame.header("head-seq"));
    String resume = frame.header("resume");
    journal.accept(
        new ClientEvent.Followed(
            client, room, frame.header("receipt-id"), askedAfter, epoch, head, resume));
    confirmed = true;
    if (copy.isOfAnotherLifeThan(epoch)) {
      restart(epoch);
    }
    if (copy.position() < head || copy.hasGap()) {
      readMissing();
    }
  }

  /**
   * Reads what neither replay nor subscription delivers; if that fails, the connection is dropped.
   */
  private void readMissing() {
    try {
      boolean more = true;
      while (more) {
        EventPages.Page page = pages.after(wire.node(), room, copy.position());
        if (copy.isOfAnotherLifeThan(page.epoch())) {
          restart(page.epoch());
        } else {
          page.entries().forEach(copy::take);
          more = copy.position() < page.head() && !page.entries().isEmpty();
        }
      }
    } catch (IOException unavailable) {
      wire.drop();
    }
  }

  private void restart(String epoch) {
    copy.restart(epoch);
    journal.accept(new ClientEvent.Forgot(client, room, epoch));
  }

  private void send(Outbox.Outgoing message) {
    journal.accept(
        new ClientEvent.Sent(client, room, message.id(), message.text(), message.isAgain()));
    wire.send(
        StompFrame.of("SEND")
            .with("destination", "/publish/" + room)
            .with("client-msg-id", message.id())
            .with("receipt", "m." + room + "." + message.id())
            .body(new String(new PostDocument(message.text(), null).bytes(), UTF_8)));
  }

  private void acknowledged(String id, StompFrame receipt) {
    if (outbox.settle(id)) {
      boolean duplicate = Boolean.parseBoolean(receipt.header("duplicate"));
      journal.accept(new ClientEvent.Acknowledged(client, room, id, receipt.seq(), duplicate));
    }
  }

  private static long pause(ReplyDocument notice) {
    Long millis = notice.retryAfterMs();
    return millis == null ? BREATH : Duration.ofMillis(millis).toNanos();
  }

  private static String idOf(String name) {
    return List.of(name.split("\\.", 3)).get(2);
  }
}
