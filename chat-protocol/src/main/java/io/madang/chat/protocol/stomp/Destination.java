package io.madang.chat.protocol.stomp;

import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The places that frames may name. Whatever has not exactly one of these forms is no place at all.
 */
public sealed interface Destination {

  /** How frames name it. */
  String path();

  /** The place with this name; empty if there is none. */
  static Optional<Destination> parse(@Nullable String text) {
    return text == null ? Optional.empty() : DestinationParser.parse(text);
  }

  /** One that can be subscribed to. */
  sealed interface Source extends Destination {}

  /** The messages of a room, or all its events. */
  record Topic(RoomId room, boolean events) implements Source {

    static final String EVENTS = "/events";

    @Override
    public String path() {
      return "/topic/" + room + (events ? EVENTS : "");
    }
  }

  /** Where refusals and notices for one session appear. */
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
