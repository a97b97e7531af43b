package io.madang.chat.testkit.simulation;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.message.ReadEventsQuery;
import io.madang.chat.application.message.ReadEventsResult;
import io.madang.chat.application.reading.MarkReadCommand;
import io.madang.chat.application.room.JoinRoomCommand;
import io.madang.chat.application.room.LeaveRoomCommand;
import io.madang.chat.application.room.MyRoom;
import io.madang.chat.domain.log.Sequence;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.room.RoomId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A member's device. A member may have two. */
final class SimClient {

  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final int PAGE = 3;

  private final World world;
  private final String name;
  private final Member member;
  private final List<SimNode> nodes;
  private final Life life = new Life();
  private final Map<RoomId, RoomView> views = new LinkedHashMap<>();
  private @Nullable Connection connection;
  private boolean reading = true;

  SimClient(World world, String name, Member member, List<SimNode> nodes, List<RoomId> rooms) {
    this.world = world;
    this.name = name;
    this.member = member;
    this.nodes = nodes;
    rooms.forEach(room -> views.put(room, new RoomView(this, world, room)));
    world.agenda.soon(life, this::makeRound);
  }

  String name() {
    return name;
  }

  Member member() {
    return member;
  }

  Life life() {
    return life;
  }

  Connection connection() {
    if (connection == null) {
      throw new IllegalStateException(name + " is not connected");
    }
    return connection;
  }

  boolean isConnected() {
    return connection != null;
  }

  boolean isReading() {
    return reading;
  }

  RoomView view(RoomId room) {
    return views.get(room);
  }

  void stopReading() {
    reading = false;
  }

  void readAgain() {
    reading = true;
    if (connection != null) {
      connection.readAgain();
    }
  }

  void dropSocket() {
    if (connection != null) {
      connection.drop();
    }
  }

  /** Goes for good. */
  void retire() {
    life.end();
    dropSocket();
  }

  void disconnected() {
    connection = null;
    views.values().forEach(RoomView::away);
  }

  void say(RoomId room) {
    view(room).outbox().say();
  }

  void join(RoomId room) {
    ask(
        engine -> engine.rooms().join().join(new JoinRoomCommand(member, room)),
        done -> makeSure());
  }

  void leave(RoomId room) {
    ask(engine -> engine.rooms().leave().leave(new LeaveRoomCommand(member, room)), done -> {});
  }

  /** Up to somewhere in what this device has, or everything there is. */
  void markRead(RoomId room) {
    int last = (int) view(room).last();
    Optional<Sequence> upTo =
        world.chance.oneIn(4)
            ? Optional.empty()
            : Optional.of(new Sequence(world.chance.below(last + 1)));
    ask(
        engine ->
            engine.reading().markRead().markRead(new MarkReadCommand(member.id(), room, upTo)),
        at -> {});
  }

  /** Looks at some page of the log, without applying it. */
  void scroll(RoomId room) {
    readEvents(room, world.chance.below((int) view(room).last() + 2), page -> {});
  }

  /** The answer is null if the store was away; it never comes if the connection breaks. */
  void readEvents(RoomId room, long after, Consumer<@Nullable ReadEventsResult> then) {
    ReadEventsQuery query = new ReadEventsQuery(member.id(), room, new Sequence(after), PAGE);
    ask(
        engine -> {
          ReadEventsResult page = engine.messages().readEvents().read(query);
          checkPage(room, page);
          return page;
        },
        then);
  }

  /** Connects if need be, sees in which rooms it is, and follows those. */
  void makeSure() {
    if (connection == null) {
      connect();
    }
    if (connection != null) {
      ask(engine -> engine.rooms().listMine().list(member.id()), this::followAll);
    }
  }

  private void makeRound() {
    makeSure();
    world.agenda.after(life, ROUND, this::makeRound);
  }

  private void connect() {
    List<SimNode> up = nodes.stream().filter(SimNode::isUp).toList();
    if (!up.isEmpty()) {
      SimNode node = world.chance.pick(up);
      world.tell(() -> name + " connects to " + node.name);
      connection = new Connection(world, node, this);
      views.values().forEach(view -> view.outbox().sendAll());
    }
  }

  private void followAll(@Nullable List<MyRoom> mine) {
    if (mine != null) {
      mine.stream()
          .map(room -> view(room.summary().room().id()))
          .filter(RoomView::isAway)
          .forEach(RoomView::follow);
    }
  }

  /** One request over the connection, if there is one. */
  private <T> void ask(Function<ChatEngine, T> what, Consumer<@Nullable T> then) {
    Connection mine = connection;
    if (mine != null) {
      mine.request(() -> {
        T answer = serve(mine, what);
        mine.push(() -> then.accept(answer));
      });
    }
  }

  private static <T> @Nullable T serve(Connection mine, Function<ChatEngine, T> what) {
    try {
      return what.apply(mine.node().engine());
    } catch (StoreAway unavailable) {
      return null;
    }
  }

  private void checkPage(RoomId room, ReadEventsResult result) {
    RoomPast past = world.history.of(room);
    if (result instanceof ReadEventsResult.Events page
        && page.head().epoch().equals(past.epoch())
        && !past.hasGoneBack(page.head().epoch())
        && !past.isIn(member.id())) {
      long left = past.leftAt(member.id());
      boolean kept = page.events().stream().allMatch(event -> event.seq().value() <= left);
      world.verdict.require(
          kept, "I6", () -> name + " read a page from after their departure at " + left);
    }
  }
}
