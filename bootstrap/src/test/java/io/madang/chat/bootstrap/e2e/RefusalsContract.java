package io.madang.chat.bootstrap.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals have the same form, whether Tomcat, a filter, Spring or a controller refuses. */
interface RefusalsContract {

  Pattern INSIDES =
      Pattern.compile(
          "Exception|\\bat"
              + " [a-z]+\\.[a-z]|io\\.madang|springframework|java\\.|jakarta|tomcat|jackson|<html|whitelabel|parameter"
              + " '|resource",
          Pattern.CASE_INSENSITIVE);

  ServerNode node();

  @TestFactory
  default Stream<DynamicTest> everyEndpoint_refusesWithAProblemInTheReadersLanguage() {
    String token = "Authorization: Bearer " + Person.at(node(), "refused").token();
    List<Endpoint> endpoints = Endpoint.of(node());
    return Stream.of(WrongWay.values())
        .map(way -> DynamicTest.dynamicTest(way.name(), () -> walk(endpoints, way, token)));
  }

  private void walk(List<Endpoint> endpoints, WrongWay way, String token) {
    List<RawAnswer> answers =
        endpoints.stream()
            .flatMap(way::at)
            .map(request -> way == WrongWay.NO_TOKEN ? request : request.with(token))
            .map(request -> checked(request, request.sendTo(node()), "ko"))
            .toList();
    if (way.everywhere) {
      assertThat(answers).isNotEmpty().extracting(RawAnswer::status).containsOnly(way.status);
    } else {
      assertThat(answers).extracting(RawAnswer::status).contains(way.status);
    }
  }

  @Test
  default void endpoints_areAllLookedAt() {
    assertThat(Endpoint.of(node()))
        .extracting(Endpoint::path)
        .contains("/member/create", "/chat/history/{roomId}", "/actuator/health", "/ws", "/")
        .anyMatch(path -> path.startsWith("/connect"))
        .anyMatch(path -> path.startsWith("/webjars"));
  }

  /** Some requests are refused before the headers, which contain the language, are read. */
  @ParameterizedTest
  @CsvSource({
    "NONSENSE, 400, en",
    "GET, 400, en",
    "GET /{x} HTTP/1.1, 400, en",
    "G(T / HTTP/1.1, 400, en",
    "GET / HTTP/2.0, 505, ko",
    "GET / HTTP/9.9, 505, ko"
  })
  default void whatIsNoRequest_isRefusedAlike(String line, int status, String language) {
    RawRequest request = new RawRequest(line, List.of("Accept-Language: ko"), "");
    assertThat(checked(request, request.sendTo(node()), language).status()).isEqualTo(status);
  }

  private static RawAnswer checked(RawRequest request, RawAnswer answer, String language) {
    if (answer.status() >= 400) {
      assertThat(answer.header("Content-Type"))
          .as("%s", request)
          .isEqualTo("application/problem+json");
      assertThat(answer.header("Content-Language")).as("%s", request).isEqualTo(language);
      assertThat(answer.header("Cache-Control")).as("%s", request).contains("no-store");
      assertThat(answer.header("X-Content-Type-Options")).as("%s", request).contains("nosniff");
      assertThat(answer.status()).as("%s", request).isNotIn(500, 502, 503, 504);
      if (answer.status() == 405) {
        assertThat(answer.header("Allow")).as("%s", request).isNotEmpty();
      }
      if (request.isHead()) {
        assertThat(answer.body()).as("%s", request).isEmpty();
      } else {
        checkBody(request, answer, language);
      }
    }
    return answer;
  }

  private static void checkBody(RawRequest request, RawAnswer answer, String language) {
    var problem = answer.json();
    assertThat(problem.path("status").asInt()).as("%s", request).isEqualTo(answer.status());
    assertThat(problem.path("title").asString("")).as("%s", request).isNotBlank();
    assertThat(problem.path("code").asString("")).as("%s", request).matches("[a-z]+(-[a-z]+)*");
    assertThat(problem.path("detail").asString(""))
        .as("%s", request)
        .containsPattern(language.equals("ko") ? "[가-힣]" : "[A-Za-z]");
    assertThat(problem.path("message")).as("%s", request).isEqualTo(problem.path("detail"));
    assertThat(answer.body()).as("%s", request).doesNotContainPattern(INSIDES);
  }
}
