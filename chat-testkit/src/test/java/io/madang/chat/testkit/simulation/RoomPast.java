package io.madang.chat.testkit.simulation;

import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.MemberJoined;
import io.madang.chat.domain.event.MemberLeft;
import io.madang.chat.domain.event.MessagePosted;
import io.madang.chat.domain.event.ParticipantChanged;
import io.madang.chat.domain.event.RoomClosed;
import io.madang.chat.domain.event.RoomEvent;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.member.MemberId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One room's committed events, life by life, and who was in it when. */
final class RoomPast {

  private final Map<Epoch, List<RoomEvent>> lives = new HashMap<>();
  private final Map<Epoch, Set<RoomEvent>> gone = new HashMap<>();
  private final Map<MemberId, Long> joined = new HashMap<>();
  private final Map<MemberId, Long> left = new HashMap<>();
  private final Set<String> texts = new HashSet<>();
  private final Set<String> lost = new HashSet<>();
  private final Map<MemberId, Long> cursors = new HashMap<>();
  private @Nullable Epoch epoch;
  private long receipted;

  /** What is wrong with it; empty if nothing is. */
  String commit(CommittedEvent stored) {
    epoch = stored.epoch();
    List<RoomEvent> log = life(epoch);
    if (stored.seq().value() != log.size() + 1L) {
      return "seq " + stored.seq() + " was committed after " + log.size();
    }
    log.add(stored.event());
    return note(stored.event()) ? "" : "the same message was stored twice: " + stored;
  }

  boolean isCommitted(CommittedEvent stored) {
    List<RoomEvent> log = life(stored.epoch());
    int index = (int) stored.seq().value() - 1;
    return (index < log.size() && log.get(index).equals(stored.event()))
        || gone.getOrDefault(stored.epoch(), Set.of()).contains(stored.event());
  }

  /**
   * Whether this life lost events before anybody noticed. What a client has of it is then the past
   * of a log that is no more, until the epoch is renewed.
   */
  boolean hasGoneBack(Epoch life) {
    return gone.containsKey(life);
  }

  List<RoomEvent> life(@Nullable Epoch which) {
    return lives.computeIfAbsent(which, any -> new ArrayList<>());
  }

  @Nullable Epoch epoch() {
    return epoch;
  }

  boolean isIn(MemberId member) {
    return joinedAt(member) > leftAt(member);
  }

  /** Where the latest stay began; zero if there was none. */
  long joinedAt(MemberId member) {
    return joined.getOrDefault(member, 0L);
  }

  /** Where the latest stay of this life began, also one that the log has lost since. */
  long latestStay(MemberId member) {
    return gone.getOrDefault(epoch, Set.of()).stream()
        .filter(event -> event instanceof MemberJoined one && one.member().id().equals(member))
        .mapToLong(event -> event.seq().value())
        .reduce(joinedAt(member), Math::max);
  }

  /** Where the latest finished stay ended; zero if there was none. */
  long leftAt(MemberId member) {
    return left.getOrDefault(member, 0L);
  }

  /** Whether a restore has removed this message, which is no fault. */
  boolean isLost(String text) {
    return lost.contains(text);
  }

  /** A cursor stands there now; false if it has gone back. */
  boolean cursorAt(MemberId member, long seq) {
    Long before = cursors.put(member, seq);
    return before == null || before <= seq;
  }

  void receipted(long seq) {
    receipted = Math.max(receipted, seq);
  }

  /** The highest number that any client of this life of the log was told so far. */
  long receipted() {
    return receipted;
  }

  void goBack(List<RoomEvent> kept) {
    List<RoomEvent> before = life(epoch);
    gone.computeIfAbsent(epoch, life -> new HashSet<>())
        .addAll(before.subList(kept.size(), before.size()));
    beginAnotherLife(epoch, kept);
  }

  /**
   * Whether the present life has lost events up to here and is as long again. A follower that is
   * here and did not hear of anything in between cannot know; this is what the timeline in an epoch
   * is for.
   */
  boolean hasRegrown(long here) {
    return life(epoch).size() >= here
        && gone.getOrDefault(epoch, Set.of()).stream()
            .anyMatch(event -> event.seq().value() <= here);
  }

  /** Says how many events the new life does not have. */
  int beginAnotherLife(Epoch next, List<RoomEvent> kept) {
    List<RoomEvent> before = life(epoch);
    before.subList(kept.size(), before.size()).stream()
        .filter(MessagePosted.class::isInstance)
        .forEach(event -> lost.add(((MessagePosted) event).text().value()));
    epoch = next;
    receipted = 0;
    joined.clear();
    left.clear();
    texts.clear();
    cursors.clear();
    kept.forEach(this::note);
    lives.put(next, new ArrayList<>(kept));
    return before.size() - kept.size();
  }

  /** False if this message was there before. Its text is its name here. */
  private boolean note(RoomEvent event) {
    switch (event) {
      case MemberJoined one -> {
        joined.put(one.member().id(), one.seq().value());
        cursors.put(one.member().id(), one.seq().value());
      }
      case MemberLeft one -> left.put(one.member().id(), one.seq().value());
      case MessagePosted one -> {
        return texts.add(one.text().value());
      }
      case ParticipantChanged one -> {}
      case RoomClosed one -> {}
      default -> throw new IllegalStateException("nobody edits here");
    }
    return true;
  }
}
