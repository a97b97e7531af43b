package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.room.RoomId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A fan-out between objects, with one flaw. */
final class FlawedFanOut implements EventFanOut {

  enum Flaw {
    NONE,
    SILENT_ABOUT_MISSES,
    THROWS_WHEN_CLOSED,
    CLOSES_ONLY_ONCE,
    CONNECTED_FOREVER,
    UNSUBSCRIBES_ONLY_ONCE_SUBSCRIBED,
    DELIVERS_EVERYTHING,
    DELIVERS_NOTHING_OF_MEMBERS,
    TAKES_MEMBERS_FOR_ROOMS,
    NEVER_UNSUBSCRIBES,
    STOPS_WHEN_ITS_LISTENER_THROWS,
    ONE_SENDS_AND_THE_OTHERS_RECEIVE,
    A_THIRD_NODE_IS_NOT_RECEIVED,
    DELIVERS_WHEN_CLOSED,
    PUBLISHES_WHEN_CLOSED,
    TRUNCATES_TIMES
  }

  private final Flaw flaw;
  private final List<FlawedFanOut> nodes;
  private final Set<Audience> followed = ConcurrentHashMap.newKeySet();
  private volatile @Nullable Listener listener;
  private volatile boolean closed;

  private FlawedFanOut(Flaw flaw, List<FlawedFanOut> nodes) {
    this.flaw = flaw;
    this.nodes = nodes;
  }

  static FlawedFanOut join(Flaw flaw, List<FlawedFanOut> nodes) {
    FlawedFanOut node = new FlawedFanOut(flaw, nodes);
    nodes.add(node);
    return node;
  }

  @Override
  public void start(Listener receiver) {
    listener = receiver;
  }

  @Override
  public void publish(Broadcast broadcast) {
    if (closed && is(Flaw.THROWS_WHEN_CLOSED)) {
      throw new IllegalStateException("closed");
    }
    if (maySend()) {
      Broadcast sent = is(Flaw.TRUNCATES_TIMES) ? truncated(broadcast) : broadcast;
      nodes.stream().filter(node -> node != this).forEach(node -> node.receive(sent));
    }
  }

  @Override
  public void subscribe(Audience audience) {
    followed.add(audience);
    Listener receiver = listener;
    if (receiver != null && !closed && !is(Flaw.SILENT_ABOUT_MISSES)) {
      receiver.mayHaveMissed();
    }
  }

  @Override
  public void unsubscribe(Audience audience) {
    boolean known =
        is(Flaw.NEVER_UNSUBSCRIBES) ? followed.contains(audience) : followed.remove(audience);
    if (!known && is(Flaw.UNSUBSCRIBES_ONLY_ONCE_SUBSCRIBED)) {
      throw new IllegalStateException("not followed");
    }
  }

  @Override
  public boolean connected() {
    return !closed || is(Flaw.CONNECTED_FOREVER);
  }

  @Override
  public void close() {
    if (closed && is(Flaw.CLOSES_ONLY_ONCE)) {
      throw new IllegalStateException("closed");
    }
    closed = true;
  }

  private boolean maySend() {
    int place = nodes.indexOf(this);
    if (place >= 1 && is(Flaw.ONE_SENDS_AND_THE_OTHERS_RECEIVE)) {
      return false;
    }
    if (place >= 2 && is(Flaw.A_THIRD_NODE_IS_NOT_RECEIVED)) {
      return false;
    }
    return !closed || is(Flaw.PUBLISHES_WHEN_CLOSED);
  }

  private void receive(Broadcast broadcast) {
    Listener receiver = listener;
    boolean off = closed && !is(Flaw.DELIVERS_WHEN_CLOSED);
    boolean wanted = isWanted(broadcast.audience()) || is(Flaw.DELIVERS_EVERYTHING);
    if (receiver == null || off || !wanted) {
      return;
    }
    try {
      receiver.heard(broadcast);
    } catch (RuntimeException failure) {
      if (is(Flaw.STOPS_WHEN_ITS_LISTENER_THROWS)) {
        listener = null;
      }
    }
  }

  private boolean isWanted(Audience audience) {
    return switch (audience) {
      case Audience.OfMember(var member) when is(Flaw.DELIVERS_NOTHING_OF_MEMBERS) -> false;
      case Audience.OfMember(var member) when is(Flaw.TAKES_MEMBERS_FOR_ROOMS) ->
          followed.contains(audience)
              || followed.contains(new Audience.OfRoom(new RoomId(member.value())));
      default -> followed.contains(audience);
    };
  }

  private static Broadcast truncated(Broadcast broadcast) {
    return broadcast instanceof CommittedEvent(var epoch, MessagePosted posted)
        ? new CommittedEvent(epoch, truncated(posted))
        : broadcast;
  }

  private static RoomEvent truncated(MessagePosted posted) {
    return new MessagePosted(
        posted.room(),
        posted.seq(),
        posted.number(),
        posted.actor(),
        posted.clientMessageId(),
        posted.text(),
        posted.at().truncatedTo(ChronoUnit.MILLIS));
  }

  private boolean is(Flaw other) {
    return flaw == other;
  }
}
