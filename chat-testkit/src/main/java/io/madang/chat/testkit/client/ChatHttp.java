package io.madang.chat.testkit.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of a server's REST API: blocking, over HTTP/1.1, with the same headers in each request.
 *
 * <p>Every answer is returned as it is, including refusals. Without an answer within 20 seconds, or
 * the time that was set, it throws an {@link UncheckedIOException}. Thread-safe.
 */
public final class ChatHttp {

  static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String server;
  private final List<String> headers;
  private final Duration patience;

  private ChatHttp(String server, List<String> headers, Duration patience) {
    this.server = server;
    this.headers = headers;
    this.patience = patience;
  }

  /** A client of this server, whose address is prepended to all paths, without a token. */
  public static ChatHttp to(URI server) {
    return new ChatHttp(server.toString().replaceFirst("/$", ""), List.of(), PATIENCE);
  }

  /** The same client with a bearer token. */
  public ChatHttp as(String token) {
    return with("Authorization", "Bearer " + token);
  }

  /** The same client with an additional header. */
  public ChatHttp with(String name, String value) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(List.of(name, value));
    return new ChatHttp(server, all, patience);
  }

  /** The same client with another limit on the time that an answer may take. */
  public ChatHttp within(Duration time) {
    return new ChatHttp(server, headers, time);
  }

  public ChatAnswer get(String path) {
    return send("GET", path, "");
  }

  /** Empty if there is no answer because the server is down or too slow. */
  public Optional<ChatAnswer> tryGet(String path) {
    try {
      return Optional.of(get(path));
    } catch (UncheckedIOException away) {
      return Optional.empty();
    }
  }

  public ChatAnswer post(String path) {
    return send("POST", path, "");
  }

  /** Posts this as JSON. */
  public ChatAnswer post(String path, Object body) {
    return send("POST", path, JsonMapper.shared().writeValueAsString(body));
  }

  public ChatAnswer delete(String path) {
    return send("DELETE", path, "");
  }

  /** Sends a text with the content type JSON, or no body if the text is empty. */
  public ChatAnswer send(String method, String path, String body) {
    HttpRequest.Builder request = request(path);
    if (body.isEmpty()) {
      return send(request.method(method, BodyPublishers.noBody()));
    }
    request.header("Content-Type", "application/json");
    return send(request.method(method, BodyPublishers.ofString(body)));
  }

  /** A GET with the headers of all requests, to be modified. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server + path)).timeout(patience);
    return headers.isEmpty() ? request : request.headers(headers.toArray(String[]::new));
  }

  public static ChatAnswer send(HttpRequest.Builder request) {
    try {
      return ChatAnswer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(interrupted));
    }
  }
}
