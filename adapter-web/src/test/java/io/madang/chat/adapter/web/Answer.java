package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.testkit.client.ChatAnswer;
import java.net.http.HttpHeaders;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back. */
record Answer(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|\\bat"
              + " [a-z]+\\.[a-z]|io\\.madang|org\\.springframework|java\\.|jakarta|tomcat|jackson"
              + "|<html|whitelabel|4711",
          Pattern.CASE_INSENSITIVE);

  static Answer of(ChatAnswer answer) {
    return new Answer(answer.status(), answer.headers(), answer.body());
  }

  /**
   * Whatever the refusal: a problem detail with a code and a sentence, and nothing of our insides.
   */
  Answer checked() {
    if (status >= 400 && !body.isEmpty()) {
      assertThat(header("Content-Type")).startsWith("application/problem+json");
      assertThat(header("Cache-Control")).contains("no-store");
      assertThat(header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(json().get("status").asInt()).isEqualTo(status);
      assertThat(code()).matches("[a-z]+(-[a-z]+)*");
      assertThat(json().get("title").asString()).isNotBlank();
      assertThat(json().get("detail").asString()).isNotBlank();
      assertThat(json().get("message")).isEqualTo(json().get("detail"));
      assertThat(body).doesNotContainPattern(INSIDES);
    }
    return this;
  }

  Answer expect(int wanted) {
    assertThat(status).as(body).isEqualTo(wanted);
    return this;
  }

  /** A refusal, said in so many words. */
  Answer expect(int wanted, String code) {
    expect(wanted);
    assertThat(body).isNotEmpty();
    assertThat(code()).isEqualTo(code);
    return this;
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  String code() {
    return json().get("code").asString();
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
