package io.madang.chat.bootstrap.faults;

import io.madang.chat.testkit.client.ClientEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What all clients did and saw, in one order that keeps the order of each. */
final class History implements Consumer<ClientEvent> {

  private final List<ClientEvent> events = new ArrayList<>();

  @Override
  public synchronized void accept(ClientEvent event) {
    events.add(event);
  }

  synchronized List<ClientEvent> events() {
    return List.copyOf(events);
  }

  synchronized long count(Predicate<ClientEvent> kind) {
    return events.stream().filter(kind).count();
  }

  /** One line for each event. */
  void writeTo(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, events().stream().map(String::valueOf).toList());
  }
}
