package io.madang.chat.testkit.simulation;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.FollowRoomCommand;
import io.madang.chat.application.live.FollowRoomResult;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.live.Following;
import io.madang.chat.application.live.Resumption;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogPosition;
import io.madang.chat.domain.member.MemberId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One subscription at the node: a follower in front of a socket. It checks what {@link Follower}
 * and the use case promise at the moment in which it is given something.
 */
final class SimSession implements Follower {

  private static final long UNKNOWN = -1;

  private final World world;
  private final Connection connection;
  private final RoomView view;
  private final MemberId member;
  private @Nullable Following following;
  private @Nullable Following second;
  private long expected = UNKNOWN;
  private long stay = UNKNOWN;
  private @Nullable Epoch stayEpoch;
  private boolean full;
  private boolean ended;

  SimSession(World world, Connection connection, RoomView view, MemberId member) {
    this.world = world;
    this.connection = connection;
    this.view = view;
    this.member = member;
  }

  /** The node serves the subscription. */
  void open(Optional<LogPosition> after) {
    connection.opened(this);
    expected = after.map(position -> position.seq().value() + 1).orElse(UNKNOWN);
    following = follow(MutantFollow.position(world.mutant, after));
    if (world.mutant == Mutant.NO_POSITION_FILTER && after.isPresent()) {
      second = follow(Optional.empty());
    }
    var unused =
        following
            .outcome()
            .whenComplete(
                (result, failure) -> decided(MutantFollow.result(world.mutant, after, result)));
  }

  void resume() {
    full = false;
    both(Following::resume);
  }

  void close() {
    both(Following::close);
  }

  @Override
  public boolean offer(CommittedEvent event) {
    check(event);
    if (!connection.hasPlace()) {
      world.tally.count(Happening.LAGGED);
      connection.starve(this);
      full = true;
      return false;
    }
    expected = event.seq().value() + 1;
    ended = isOwnDeparture(event);
    connection.push(() -> view.received(this, event));
    return true;
  }

  @Override
  public void signal(EphemeralEvent signal) {
    world.tally.count(Happening.EPHEMERAL_RECEIVED);
    require(!ended, "I6", () -> "a signal came after the departure");
  }

  @Override
  public void ended(FollowEnd end) {
    ended = true;
    if (end == FollowEnd.LEFT) {
      world.tally.count(Happening.REVOKED_WHILE_FOLLOWING);
    } else {
      world.tally.count(Happening.ENDED_BY_REBUILD);
    }
    connection.push(() -> view.ended(this, end));
  }

  private Following follow(Optional<LogPosition> after) {
    FollowRoomCommand command = new FollowRoomCommand(member, view.room(), after);
    return connection.node().engine().live().followRoom().follow(command, this);
  }

  private void decided(@Nullable FollowRoomResult result) {
    closeTheReplayOfTheMutant();
    if (result instanceof FollowRoomResult.Followed followed) {
      admitted();
      if (followed.resumption() == Resumption.COMPLETE) {
        boolean replayed = expected > followed.head().seq().value();
        require(replayed, "I4", () -> "not all was replayed when the outcome said so");
      } else {
        expected = followed.head().seq().value() + 1;
      }
    }
    connection.push(() -> view.decided(this, result));
  }

  /** What is live comes by the other following from now on. */
  private void closeTheReplayOfTheMutant() {
    if (following != null && second != null) {
      following.close();
    }
  }

  private void check(CommittedEvent event) {
    admitted();
    long seq = event.seq().value();
    require(!full, "I5", () -> "was offered " + seq + " though it had no place");
    require(!ended, "I6", () -> "event " + seq + " came after the end");
    require(seq == expected, "I5", () -> "event " + seq + " came instead of " + expected);
    RoomPast past = world.history.of(view.room());
    require(past.isCommitted(event), "I9", () -> "event " + seq + " is not committed");
    boolean present = event.epoch().equals(past.epoch()) && !past.hasGoneBack(event.epoch());
    if (present && !past.isIn(member)) {
      long left = past.leftAt(member);
      require(seq <= left, "I6", () -> "event " + seq + " came to one who left at " + left);
    }
  }

  /** By now the engine has seen in which stay the member is; not a later one than this. */
  private void admitted() {
    if (stay == UNKNOWN) {
      RoomPast past = world.history.of(view.room());
      stay = past.latestStay(member);
      stayEpoch = past.epoch();
    }
  }

  private boolean isOwnDeparture(CommittedEvent event) {
    return event.event() instanceof MemberLeft left
        && left.member().id().equals(member)
        && event.epoch().equals(stayEpoch)
        && left.seq().value() > stay;
  }

  private void both(Consumer<Following> call) {
    if (following != null) {
      call.accept(following);
    }
    if (second != null) {
      call.accept(second);
    }
  }

  private void require(boolean kept, String invariant, Supplier<String> how) {
    world.verdict.require(kept, invariant, () -> view.name() + " " + how.get());
  }
}
