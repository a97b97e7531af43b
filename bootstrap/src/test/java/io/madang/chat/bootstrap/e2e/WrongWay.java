package io.madang.chat.bootstrap.e2e;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The ways in which a request can be wrong, whatever it asks for. */
@SuppressWarnings("ImmutableEnumChecker")
enum WrongWay {
  NO_TOKEN(401, endpoint -> Stream.of(endpoint.request())),
  NOT_IN_THE_ROOM(403, endpoint -> Stream.of(endpoint.request())),
  NO_SUCH_PATH(
      404,
      endpoint -> Stream.of(endpoint.request(endpoint.method(), endpoint.filled() + "/no/such"))),
  OTHER_METHOD(
      405,
      endpoint ->
          Stream.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "FOO")
              .map(method -> endpoint.request(method, endpoint.filled()))),
  NOT_ACCEPTABLE(
      406,
      endpoint ->
          Stream.of("image/png", "nonsense")
              .map(type -> endpoint.request().with("Accept: " + type))),
  UNREADABLE_BODY(
      400, endpoint -> Bodies.UNREADABLE.stream().map(body -> Bodies.json(endpoint, body))),
  BODY_OF_ANOTHER_TYPE(
      415,
      endpoint ->
          Stream.of("text/plain", "nonsense", "application/octet-stream")
              .map(type -> endpoint.request().sending(type, Bodies.VALID))),
  BROKEN_CHUNKS(400, endpoint -> Stream.of(Bodies.chunked(endpoint, "zz\r\n{}\r\n0\r\n\r\n"))),
  TOO_LARGE_IN_CHUNKS(
      413,
      endpoint ->
          Stream.of(Bodies.chunked(endpoint, "11170\r\n" + "[".repeat(0x11170) + "\r\n0\r\n\r\n"))),
  FOREIGN_PAGE(
      403,
      endpoint ->
          Stream.of("https://evil.example", "null", "nonsense", "file://")
              .map(origin -> endpoint.request().with("Origin: " + origin))),
  PREFLIGHT_OF_A_FOREIGN_PAGE(
      403,
      endpoint ->
          Stream.of(
              endpoint
                  .request("OPTIONS", endpoint.filled())
                  .with("Origin: https://evil.example")
                  .with("Access-Control-Request-Method: GET"))),
  HANDSHAKE_THAT_IS_NONE(
      400,
      endpoint ->
          Stream.of("X: y", "Sec-WebSocket-Version: 7", "Sec-WebSocket-Version: 13")
              .map(header ->
                  endpoint
                      .request()
                      .without("Connection")
                      .with("Connection: Upgrade, close")
                      .with("Upgrade: websocket")
                      .with(header))),

  FORM(
      415,
      true,
      endpoint ->
          Stream.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "*/*")
              .map(type -> endpoint.request().sending(type, Bodies.VALID))),
  OTHER_CHARSET(
      415,
      true,
      endpoint ->
          Stream.of(endpoint.request().sending("application/json;charset=euc-kr", Bodies.VALID))),
  TOO_LARGE(
      413,
      true,
      endpoint ->
          Stream.of(endpoint.request().sending("application/json", "[".repeat(64 * 1024 + 1)))),
  MISTYPED_VARIABLE(
      400,
      true,
      endpoint ->
          Stream.of(
                  "x",
                  "%20",
                  "0x1",
                  "%231",
                  "+3",
                  "%EF%BC%93",
                  "-1",
                  "01",
                  "1.0",
                  "99999999999999999999")
              .filter(value -> endpoint.hasNumbersInPath())
              .map(value -> endpoint.request(endpoint.method(), endpoint.filled(value)))),
  MISTYPED_PARAMETER(
      400,
      true,
      endpoint ->
          Stream.of(
                  "",
                  "x",
                  "%20",
                  "0x1",
                  "%231",
                  "+3",
                  "%2B3",
                  "%EF%BC%93",
                  "-1",
                  "01",
                  "1,2",
                  "1%20")
              .flatMap(value ->
                  query(endpoint, endpoint.numbers(), "%1$s=" + value.replace("%", "%%")))),
  REPEATED_PARAMETER(
      400,
      true,
      endpoint ->
          Stream.concat(
              query(endpoint, endpoint.numbers(), "%1$s=1&%1$s=1"),
              query(endpoint, endpoint.texts(), "%1$s=a&%1$s=b"))),
  UNDECODABLE_QUERY(
      400,
      true,
      endpoint ->
          Stream.of("%zz", "%ff", "%c0%af", "%ed%a0%80")
              .map(
                  value -> endpoint.request(endpoint.method(), endpoint.filled() + "?x=" + value))),
  SUSPICIOUS_PATH(
      400,
      true,
      endpoint ->
          Stream.of(";a=b", "//x", "/%2e%2e/x", "%00", "%ff", "%c0%af", "%2fx", "%5cx")
              .map(end -> endpoint.request(endpoint.method(), endpoint.filled() + end))),
  UNKNOWN_TRANSFER_ENCODING(
      501,
      true,
      endpoint ->
          Stream.of("x", "gzip, chunked")
              .map(way -> endpoint.request().with("Transfer-Encoding: " + way))),
  CONNECT(501, true, endpoint -> Stream.of(endpoint.request("CONNECT", endpoint.filled()))),
  TRACE(405, true, endpoint -> Stream.of(endpoint.request("TRACE", endpoint.filled()))),
  LARGE_HEADER(
      431, true, endpoint -> Stream.of(endpoint.request().with("X: " + "x".repeat(20_000)))),
  MANY_HEADERS(
      431, true, endpoint -> Stream.of(endpoint.request().with("X: y\r\n".repeat(150) + "Z: z"))),
  MALFORMED_HEADER(
      400,
      true,
      endpoint ->
          Stream.of("X Y: z", "X: a\001b", "Content-Length: x", "Content-Length: -1")
              .map(header -> endpoint.request().with(header))),
  TWO_LENGTHS(
      400,
      true,
      endpoint ->
          Stream.of(endpoint.request().with("Content-Length: 0").with("Content-Length: 1"))),
  NO_HOST(
      400,
      true,
      endpoint ->
          Stream.of(
              endpoint.request().without("Host"),
              endpoint.request().without("Host").with("Host: a b"))),
  UNKNOWN_EXPECTATION(
      417, true, endpoint -> Stream.of(endpoint.request().with("Expect: the best")));

  final int status;

  /** Whether each endpoint refuses it so, instead of some: the others do not get that far. */
  final boolean everywhere;

  private final Function<Endpoint, Stream<RawRequest>> requests;

  WrongWay(int status, Function<Endpoint, Stream<RawRequest>> requests) {
    this(status, false, requests);
  }

  WrongWay(int status, boolean everywhere, Function<Endpoint, Stream<RawRequest>> requests) {
    this.status = status;
    this.everywhere = everywhere;
    this.requests = requests;
  }

  Stream<RawRequest> at(Endpoint endpoint) {
    return requests.apply(endpoint);
  }

  private static Stream<RawRequest> query(Endpoint endpoint, List<String> names, String form) {
    return names.stream()
        .map(name -> endpoint.filled() + "?" + form.formatted(name))
        .map(target -> endpoint.request(endpoint.method(), target));
  }

  private static final class Bodies {

    static final String VALID = "{\"message\":\"hello\"}";

    /** Each one would be a message for a lenient parser. */
    static final List<String> UNREADABLE =
        List.of(
            "",
            "{\"message\"",
            "[]",
            "{\"message\":\"a\"} {}",
            "{\"message\":\"a\",\"message\":\"b\"}",
            "{\"message\":5,\"roomName\":5,\"name\":5,\"email\":5}",
            "{\"message\":\"\u00c0\u00af\"}",
            "{\"message\":\"\u00ed\u00a0\u0080\"}",
            "{\"message\":\"\u00ff\"}",
            "{\"message\":\"\\ud800\",\"roomName\":\"\\ud800\"}",
            "\0{\0\"\0m\0e\0s\0s\0a\0g\0e\0\"\0:\0\"\0a\0\"\0}");

    private Bodies() {}

    static RawRequest json(Endpoint endpoint, String body) {
      return endpoint.request().sending("application/json", body);
    }

    static RawRequest chunked(Endpoint endpoint, String body) {
      return endpoint
          .request()
          .with("Content-Type: application/json")
          .with("Transfer-Encoding: chunked")
          .followedBy(body);
    }
  }
}
