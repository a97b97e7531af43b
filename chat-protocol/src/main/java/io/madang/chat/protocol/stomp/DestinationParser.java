package io.madang.chat.protocol.stomp;

import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the destinations of frames. */
final class DestinationParser {

  private static final Pattern OF_ROOM =
      Pattern.compile("/(topic|publish|app)/([0-9]{1,19})(/[a-z]+)?");

  private DestinationParser() {}

  static Optional<Destination> parse(String text) {
    return switch (text) {
      case Destination.Replies.PATH -> Optional.of(new Destination.Replies());
      case Destination.Inbox.PATH -> Optional.of(new Destination.Inbox());
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
    boolean events = Destination.Topic.EVENTS.equals(suffix);
    return suffix == null || events ? new Destination.Topic(room, events) : null;
  }

  private static @Nullable Destination target(RoomId room, @Nullable String suffix) {
    if (suffix == null) {
      return new Destination.Publish(room);
    }
    return suffix.equals(Destination.Typing.SUFFIX) ? new Destination.Typing(room) : null;
  }

  private static Optional<RoomId> room(String digits) {
    try {
      return Optional.of(new RoomId(Long.parseLong(digits)));
    } catch (NumberFormatException | InvalidValueException nowhere) {
      return Optional.empty();
    }
  }
}
