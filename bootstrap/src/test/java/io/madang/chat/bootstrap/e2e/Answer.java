package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server says to a request. */
public record Answer(int status, String body) {

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.body());
  }

  /** The body as JSON of an answer that must have this status. */
  public JsonNode json(int expected) {
    expect(expected);
    return JsonMapper.shared().readTree(body);
  }

  public Answer expect(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** The stable code of a refusal. */
  String code() {
    return JsonMapper.shared().readTree(body).path("code").asString();
  }
}
