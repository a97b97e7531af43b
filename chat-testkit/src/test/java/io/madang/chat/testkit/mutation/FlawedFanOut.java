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
    CONNECTED_FOR_EVER,
    UNFOLLOWS_ONLY_WHAT_IT_FOLLOWS,
    HEARS_EVERYTHING,
    HEARS_NOTHING_OF_MEMBERS,
    TAKES_MEMBERS_FOR_ROOMS,
    NEVER_UNFOLLOWS,
    FALLS_WITH_ITS_LISTENER,
    ONE_SPEAKS_AND_THE_OTHERS_LISTEN,
    A_THIRD_NODE_IS_NOT_HEARD,
    HEARS_WHEN_CLOSED,
    TELLS_WHEN_CLOSED,
    CUTS_TIMES
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
  public void start(Listener ear) {
    listener = ear;
  }

  @Override
  public void publish(Broadcast news) {
    if (closed && is(Flaw.THROWS_WHEN_CLOSED)) {
      throw new IllegalStateException("closed");
    }
    if (mayTell()) {
      Broadcast told = is(Flaw.CUTS_TIMES) ? cut(news) : news;
      nodes.stream().filter(node -> node != this).forEach(node -> node.hear(told));
    }
  }

  @Override
  public void subscribe(Audience audience) {
    followed.add(audience);
    Listener ear = listener;
    if (ear != null && !closed && !is(Flaw.SILENT_ABOUT_MISSES)) {
      ear.mayHaveMissed();
    }
  }

  @Override
  public void unsubscribe(Audience audience) {
    boolean known =
        is(Flaw.NEVER_UNFOLLOWS) ? followed.contains(audience) : followed.remove(audience);
    if (!known && is(Flaw.UNFOLLOWS_ONLY_WHAT_IT_FOLLOWS)) {
      throw new IllegalStateException("not followed");
    }
  }

  @Override
  public boolean connected() {
    return !closed || is(Flaw.CONNECTED_FOR_EVER);
  }

  @Override
  public void close() {
    if (closed && is(Flaw.CLOSES_ONLY_ONCE)) {
      throw new IllegalStateException("closed");
    }
    closed = true;
  }

  private boolean mayTell() {
    int place = nodes.indexOf(this);
    if (place >= 1 && is(Flaw.ONE_SPEAKS_AND_THE_OTHERS_LISTEN)) {
      return false;
    }
    if (place >= 2 && is(Flaw.A_THIRD_NODE_IS_NOT_HEARD)) {
      return false;
    }
    return !closed || is(Flaw.TELLS_WHEN_CLOSED);
  }

  private void hear(Broadcast news) {
    Listener ear = listener;
    boolean deaf = closed && !is(Flaw.HEARS_WHEN_CLOSED);
    boolean wanted = isWanted(news.audience()) || is(Flaw.HEARS_EVERYTHING);
    if (ear == null || deaf || !wanted) {
      return;
    }
    try {
      ear.heard(news);
    } catch (RuntimeException failure) {
      if (is(Flaw.FALLS_WITH_ITS_LISTENER)) {
        listener = null;
      }
    }
  }

  private boolean isWanted(Audience audience) {
    return switch (audience) {
      case Audience.OfMember(var member) when is(Flaw.HEARS_NOTHING_OF_MEMBERS) -> false;
      case Audience.OfMember(var member) when is(Flaw.TAKES_MEMBERS_FOR_ROOMS) ->
          followed.contains(audience)
              || followed.contains(new Audience.OfRoom(new RoomId(member.value())));
      default -> followed.contains(audience);
    };
  }

  private static Broadcast cut(Broadcast news) {
    return news instanceof CommittedEvent(var epoch, MessagePosted posted)
        ? new CommittedEvent(epoch, cut(posted))
        : news;
  }

  private static RoomEvent cut(MessagePosted posted) {
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
