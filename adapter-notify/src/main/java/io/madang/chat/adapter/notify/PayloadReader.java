package io.madang.chat.adapter.notify;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@link Payloads}, of the wanted channels only. Anything else in the channel of the database
 * is ignored; a message of which a part is missing is given up for later ones. One thread at a time
 * reads.
 */
final class PayloadReader {

  private static final int MOST_UNFINISHED = 16;
  private static final int MOST_PARTS = 8;
  private static final Pattern PLACE = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

  private final BiConsumer<String, byte[]> receiver;
  private final Map<String, Unfinished> unfinished = new LinkedHashMap<>();
  private volatile Set<String> wanted = Set.of();

  PayloadReader(BiConsumer<String, byte[]> receiver) {
    this.receiver = receiver;
  }

  /** From any thread. */
  void want(Set<String> channels) {
    wanted = channels;
  }

  void read(String payload) {
    int end = payload.indexOf(' ');
    if (end > 0 && wanted.contains(payload.substring(0, end))) {
      read(payload.substring(0, end), payload.substring(end + 1).split(" ", -1));
    }
  }

  private void read(String channel, String[] rest) {
    if (rest.length == 1) {
      receiver.accept(channel, Payloads.decode(rest[0]));
    } else if (rest.length == 3) {
      Matcher place = PLACE.matcher(rest[1]);
      if (place.matches()) {
        int part = Integer.parseInt(place.group(1));
        int parts = Integer.parseInt(place.group(2));
        add(channel, rest[0], new Part(part, parts, rest[2]));
      }
    }
  }

  private void add(String channel, String id, Part part) {
    if (part.number == 0 && part.of <= MOST_PARTS) {
      unfinished.put(id, new Unfinished(channel, part.of));
      forgetTheOldest();
    }
    Unfinished message = unfinished.get(id);
    if (message == null || !message.take(channel, part)) {
      unfinished.remove(id);
    } else if (message.isComplete()) {
      unfinished.remove(id);
      receiver.accept(channel, Payloads.decode(message.text.toString()));
    }
  }

  private void forgetTheOldest() {
    if (unfinished.size() > MOST_UNFINISHED) {
      Iterator<String> oldest = List.copyOf(unfinished.keySet()).iterator();
      unfinished.remove(oldest.next());
    }
  }

  private record Part(int number, int of, String text) {}

  private static final class Unfinished {

    private final String channel;
    private final int parts;
    private final StringBuilder text = new StringBuilder();
    private int next;

    Unfinished(String channel, int parts) {
      this.channel = channel;
      this.parts = parts;
    }

    /** Whether it is the part that comes next. */
    boolean take(String in, Part part) {
      boolean fits = in.equals(channel) && part.number == next && part.of == parts;
      if (fits) {
        text.append(part.text);
        next++;
      }
      return fits;
    }

    boolean isComplete() {
      return next == parts;
    }
  }
}
