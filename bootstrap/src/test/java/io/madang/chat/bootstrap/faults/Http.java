package io.madang.chat.bootstrap.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to a server that may not be there. */
final class Http {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NO_ANSWER = 0;

  private Http() {}

  /** The status of a GET, or 0 if there is no answer. */
  static int status(URI server, String path) {
    try {
      return send(request(server, path).build()).statusCode();
    } catch (IOException away) {
      return NO_ANSWER;
    }
  }

  /** What the health of a part says, or nothing if there is no answer. */
  static String health(URI server, String part) {
    try {
      String body = send(request(server, "/actuator/health").build()).body();
      JsonNode health = JsonMapper.shared().readTree(body);
      return part.isEmpty()
          ? health.path("status").asString("")
          : health.path("components").path(part).path("status").asString("");
    } catch (IOException away) {
      return "";
    }
  }

  /** A POST that must succeed; gives the answer. */
  static JsonNode post(URI server, String path, Object body, String token) {
    HttpRequest.Builder request =
        request(server, path)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    try {
      HttpResponse<String> answer = send(request.build());
      if (answer.statusCode() / 100 != 2) {
        throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
      }
      String text = answer.body();
      return JsonMapper.shared().readTree(text.isEmpty() ? "{}" : text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static HttpRequest.Builder request(URI server, String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
  }

  private static HttpResponse<String> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
