package io.madang.chat.adapter.web.internal.stream;

import io.madang.chat.adapter.web.internal.problem.Failures;
import io.madang.chat.application.inbox.InboxFollower;
import io.madang.chat.application.inbox.InboxFollowing;
import io.madang.chat.domain.room.RoomId;

/**
 * The hints of a member's inbox as a stream. A hint for which there is no space is dropped; the
 * greeting that follows tells the client to reload everything.
 */
final class InboxStream implements InboxFollower {

  private final OpenStream stream;

  InboxStream(OpenStream stream) {
    this.stream = stream;
    stream.whenEmpty(this::opened);
  }

  void hold(InboxFollowing following) {
    stream.whenOver(following::close);
  }

  @Override
  public void opened() {
    hint(StreamFrames.HELLO);
  }

  @Override
  public void changed(RoomId room) {
    hint(StreamFrames.changed(room));
  }

  @Override
  public void failed(Throwable cause) {
    stream.end(Failures.problemOf("An inbox could not be followed", cause));
  }

  private void hint(byte[] frame) {
    if (!stream.isOver()) {
      boolean unused = stream.begin().offer(frame);
    }
  }
}
