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

  /** Where refusals and notices for one session appear. */
  String REPLIES = "/user/queue/replies";

  /** Where a member hears that the list of their rooms has changed. */
  String INBOX = "/user/queue/inbox";

  Pattern PUBLISH = Pattern.compile("/(?:publish|app)/([0-9]{1,19})");
  Pattern TYPING = Pattern.compile("/(?:publish|app)/([0-9]{1,19})/typing");
  Pattern TOPIC = Pattern.compile("/topic/([0-9]{1,19})(/events)?");

  /** The messages of a room, or all its events. */
  record Topic(RoomId room, boolean events) implements Destination {

    String path() {
      return "/topic/" + room + (events ? "/events" : "");
    }
  }

  /** Where a client posts messages for a room. */
  record Publish(RoomId room) implements Destination {}

  /** Where a client says that its member types. */
  record Typing(RoomId room) implements Destination {}

  static Optional<Topic> topic(@Nullable String text) {
    Matcher form = TOPIC.matcher(text == null ? "" : text);
    return form.matches()
        ? room(form.group(1)).map(room -> new Topic(room, form.group(2) != null))
        : Optional.empty();
  }

  static Optional<Publish> publish(@Nullable String text) {
    Matcher form = PUBLISH.matcher(text == null ? "" : text);
    return form.matches() ? room(form.group(1)).map(Publish::new) : Optional.empty();
  }

  static Optional<Typing> typing(@Nullable String text) {
    Matcher form = TYPING.matcher(text == null ? "" : text);
    return form.matches() ? room(form.group(1)).map(Typing::new) : Optional.empty();
  }

  private static Optional<RoomId> room(String digits) {
    try {
      return Optional.of(new RoomId(Long.parseLong(digits)));
    } catch (NumberFormatException | InvalidValueException nowhere) {
      return Optional.empty();
    }
  }
}
