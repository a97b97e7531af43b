package io.madang.chat.adapter.stomp;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places that frames may name. Whatever has not exactly one of these forms is no place at all.
 */
sealed interface Destination {

  /** One that can be subscribed to. */
  sealed interface Source extends Destination {

    /** How MESSAGEs from there name it. */
    String path();
  }

  /** The messages of a room, or all its events. */
  record Topic(RoomId room, boolean events) implements Source {

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

  /** Where a member hears that the list of their rooms has changed. */
  record Inbox() implements Source {

    static final String PATH = "/user/queue/inbox";

    @Override
    public String path() {
      return PATH;
    }
  }

  /** Where a client posts messages for a room. */
  record Publish(RoomId room) implements Destination {}

  /** Where a client says that its member types. */
  record Typing(RoomId room) implements Destination {}

  String EVENTS = "/events";
  String TYPING = "/typing";
  Pattern OF_ROOM = Pattern.compile("/(topic|publish|app)/([0-9]{1,19})(/[a-z]+)?");

  static Optional<Destination> parse(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return switch (text) {
      case Replies.PATH -> Optional.of(new Replies());
      case Inbox.PATH -> Optional.of(new Inbox());
      default -> ofRoom(OF_ROOM.matcher(text));
    };
  }

  private static Optional<Destination> ofRoom(Matcher form) {
    return form.matches()
        ? room(form.group(2))
            .map(room ->
                form.group(1).equals("topic")
                    ? topic(room, form.group(3))
                    : target(room, form.group(3)))
        : Optional.empty();
  }

  private static @Nullable Destination topic(RoomId room, @Nullable String suffix) {
    boolean events = EVENTS.equals(suffix);
    return suffix == null || events ? new Topic(room, events) : null;
  }

  private static @Nullable Destination target(RoomId room, @Nullable String suffix) {
    if (suffix == null) {
      return new Publish(room);
    }
    return suffix.equals(TYPING) ? new Typing(room) : null;
  }

  private static Optional<RoomId> room(String digits) {
    try {
      return Optional.of(new RoomId(Long.parseLong(digits)));
    } catch (NumberFormatException | InvalidValueException nowhere) {
      return Optional.empty();
    }
  }
}
