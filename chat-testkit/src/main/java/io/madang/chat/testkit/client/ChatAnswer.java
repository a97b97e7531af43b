package io.madang.chat.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server's answer to a request. */
public record ChatAnswer(int status, HttpHeaders headers, String body) {

  static ChatAnswer of(HttpResponse<String> response) {
    return new ChatAnswer(response.statusCode(), response.headers(), response.body());
  }

  /** Fails if the answer has another status. */
  public ChatAnswer expect(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  public JsonNode json() {
    return JsonMapper.shared().readTree(body);
  }

  /** The body of an answer that must have this status. */
  public JsonNode json(int expected) {
    return expect(expected).json();
  }

  /** The stable code of a refusal. */
  public String code() {
    return json().path("code").asString();
  }
}
