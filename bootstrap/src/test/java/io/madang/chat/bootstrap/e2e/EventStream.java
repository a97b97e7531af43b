package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a stream of server-sent events as a browser does. */
final class EventStream implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 20;
  private static final String END = "(end of the stream)";

  /** One block of a stream; comments are left out. */
  record Block(String event, String id, String data) {

    boolean isEnd() {
      return event.equals(END);
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(data);
    }

    String text() {
      return json().path("message").asString();
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<Block> blocks = new LinkedBlockingQueue<>();
  private final HttpResponse<Stream<String>> response;

  private EventStream(HttpRequest request) {
    try {
      response = client.send(request, BodyHandlers.ofLines());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    assertThat(response.statusCode()).isEqualTo(200);
    Thread.ofVirtual().start(this::read);
  }

  static EventStream of(Person person, String path) {
    return open(person.http().request(path));
  }

  static EventStream after(Person person, String path, String lastEventId) {
    return open(person.http().request(path).header("Last-Event-ID", lastEventId));
  }

  static EventStream open(HttpRequest.Builder request) {
    return new EventStream(request.header("Accept", "text/event-stream").GET().build());
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  Block next() {
    try {
      Block next = blocks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(next).as("the next block of the stream").isNotNull();
      return next;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** The next block that is dispatched as an event of this name. */
  Block next(String event) {
    Block block = next();
    while (!block.event().equals(event) || block.data().isEmpty()) {
      assertThat(block.isEnd()).as("the stream ended before %s", event).isFalse();
      block = next();
    }
    return block;
  }

  List<Block> nextMessages(int count) {
    List<Block> messages = new ArrayList<>();
    while (messages.size() < count) {
      Block block = next("message");
      if (block.json().path("type").asString().equals("message-posted")) {
        messages.add(block);
      }
    }
    return messages;
  }

  void awaitEnd() {
    while (!next().isEnd()) {
      // What comes before the end is not asked for.
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private void read() {
    Map<String, String> fields = new HashMap<>();
    try (Stream<String> lines = response.body()) {
      lines.forEach(line -> read(line, fields));
    } catch (UncheckedIOException closed) {
      // The end is noted below.
    } finally {
      blocks.add(new Block(END, "", ""));
    }
  }

  private void read(String line, Map<String, String> fields) {
    if (!line.isEmpty()) {
      int colon = line.indexOf(':');
      fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
    } else if (!fields.isEmpty()) {
      blocks.add(
          new Block(
              fields.getOrDefault("event", "message"),
              fields.getOrDefault("id", ""),
              fields.getOrDefault("data", "")));
      fields.clear();
    }
  }
}
