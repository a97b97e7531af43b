package io.madang.chat.kit.websocket.chat;

import io.madang.chat.application.live.FollowEnd;
import io.madang.chat.application.live.FollowRoomResult.Followed;
import io.madang.chat.application.live.Follower;
import io.madang.chat.application.live.Following;
import io.madang.chat.domain.RefusalCode;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.kit.websocket.session.InboundQueue;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.session.SocketSession;
import io.madang.chat.kit.websocket.socket.Frame;
import java.util.Optional;

/** A room that a session follows. What its client is told, and how, the protocol says. */
public abstract class RoomSubscription extends Subscription<Following> implements Follower {

  protected RoomSubscription(SocketSession session) {
    super(session);
  }

  /** The frame of an event; empty if the client is not told about such events. */
  protected abstract Optional<Frame> frameOf(CommittedEvent event);

  /** The frame of a signal; empty if the client is not told about signals. */
  protected abstract Optional<Frame> frameOf(EphemeralEvent signal);

  /** Everything is sent that was missed, and what happens from now on follows. */
  protected abstract void confirm(Followed followed);

  /** The room is not followed. */
  protected abstract void refuse(Refusal why);

  /** The room is not followed any more, though the client did not ask for that. */
  protected abstract void lose(Refusal why);

  /**
   * The client wants nothing more of it: what it has sent before still reaches it. Runs the action
   * when nothing more comes.
   */
  public final void leave(Runnable whenGone) {
    InboundQueue<?> inbound = session().inbound();
    inbound.beginAnswer();
    onceHeld(following -> {
      following.close();
      var unused = following.ended().thenRun(whenGone).thenRun(inbound::endAnswer);
    });
  }

  @Override
  public final boolean offer(CommittedEvent event) {
    return isClosed() || frameOf(event).map(this::queue).orElse(true);
  }

  /** A signal for which there is no space is dropped: it is valid only for a moment anyway. */
  @Override
  public final void signal(EphemeralEvent signal) {
    frameOf(signal).ifPresent(session().outbound()::offerOrDrop);
  }

  @Override
  public final void ended(FollowEnd end) {
    markEnded();
    lose(
        switch (end) {
          case LEFT -> Refusal.refused(RefusalCode.NOT_A_PARTICIPANT);
          case LOG_REBUILT -> Refusal.rebuilt();
          case FAILED -> Refusal.interrupted();
          case UNREADABLE -> Refusal.internal();
        });
  }

  @Override
  protected final void release(Following hold) {
    hold.close();
  }

  @Override
  protected final void resume() {
    onceHeld(Following::resume);
  }
}
