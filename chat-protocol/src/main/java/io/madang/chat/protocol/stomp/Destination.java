package io.madang.chat.protocol.stomp;

import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The destinations that a frame may name. Anything that does not have exactly one of these forms is
 * invalid.
 */
public sealed interface Destination {

  /** The destination as it appears in a frame. */
  String path();

  /** Parses a destination; empty if it is invalid. */
  static Optional<Destination> parse(@Nullable String text) {
    return text == null ? Optional.empty() : DestinationParser.parse(text);
  }

  /** A destination that can be subscribed to. */
  sealed interface Source extends Destination {}

  /** The messages of a room, or all its events. */
  record Topic(RoomId room, boolean events) implements Source {

    static final String EVENTS = "/events";

    @Override
    public String path() {
      return "/topic/" + room + (events ? EVENTS : "");
    }
  }

  /** The replies to one session: refusals, and ends of subscriptions. */
  record Replies() implements Source {

    static final String PATH = "/user/queue/replies";

    @Override
    public String path() {
      return PATH;
    }
  }

  /** Where a member is notified that their room list has changed. */
  record Inbox() implements Source {

    static final String PATH = "/user/queue/inbox";

    @Override
    public String path() {
      return PATH;
    }
  }

  /** Where a client posts messages for a room. */
  record Publish(RoomId room) implements Destination {

    @Override
    public String path() {
      return "/publish/" + room;
    }
  }

  /** Where a client reports that its member is typing. */
  record Typing(RoomId room) implements Destination {

    static final String SUFFIX = "/typing";

    @Override
    public String path() {
      return "/publish/" + room + SUFFIX;
    }
  }
}
