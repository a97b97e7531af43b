package io.madang.chat.adapter.websocket.internal;

import io.madang.chat.application.live.FollowRoomResult.Followed;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.kit.websocket.chat.RoomSubscription;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.json.Answer;
import io.madang.chat.protocol.json.RequestId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A room that a session follows. */
final class RoomFollow extends RoomSubscription {

  private final JsonSession session;
  private final @Nullable RequestId id;
  private final RoomId room;
  private final Frames frames;

  RoomFollow(JsonSession session, @Nullable RequestId id, RoomId room, Frames frames) {
    super(session);
    this.session = session;
    this.id = id;
    this.room = room;
    this.frames = frames;
  }

  @Override
  protected Optional<Frame> frameOf(CommittedEvent event) {
    return Optional.of(frames.of(event));
  }

  @Override
  protected Optional<Frame> frameOf(EphemeralEvent signal) {
    return Optional.of(frames.of(signal));
  }

  @Override
  protected void confirm(Followed followed) {
    String resume = followed.resumption().name().toLowerCase(Locale.ROOT);
    session.tell(id, new Answer.Following(room, followed.head(), resume));
  }

  @Override
  protected void refuse(Refusal why) {
    session.subscriptions().forget(this);
    session.refuse(id, why);
  }

  @Override
  protected void lose(Refusal why) {
    session.subscriptions().forget(this);
    session.tell(null, new Answer.Ended(room, why.code()));
  }
}
