package io.madang.chat.protocol.stomp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StompDecoderTest {

  private static final String SEND = "SEND\ndestination:/publish/7\n";

  private final StompDecoder decoder = speaking(StompVersion.V1_2);

  @Test
  void frame_isCommandHeadersAndBody() {
    StompFrame frame = only(SEND + "receipt:r\\c1\nclient-msg-id:c\n\n{\"a\":1}\0");
    assertThat(frame.command()).isEqualTo(StompCommand.SEND);
    assertThat(frame.headers().value("destination")).isEqualTo("/publish/7");
    assertThat(frame.receipt()).isEqualTo("r:1");
    assertThat(frame.headers().value("other")).isNull();
    assertThat(frame.body()).isEqualTo("{\"a\":1}".getBytes(UTF_8));
  }

  @Test
  void ofRepeatedHeaders_theFirstCounts() {
    assertThat(only(SEND + "receipt:a\nreceipt:b\n\n\0").receipt()).isEqualTo("a");
  }

  @Test
  void lineEnds_mayBeCrLfAndStandBetweenFrames() {
    List<StompFrame> frames =
        read("\r\n\nSEND\r\nreceipt:a\r\n\r\none\0\r\n\n" + SEND + "receipt:b\n\ntwo\0\n");
    assertThat(frames).extracting(StompFrame::receipt).containsExactly("a", "b");
    assertThat(decoder.isMidFrame()).isFalse();
  }

  @Test
  void body_mayHoldEverythingIfItSaysHowLongItIs() {
    assertThat(only(SEND + "content-length: 9\n\none\n\0\ntwo\0").body())
        .isEqualTo("one\n\0\ntwo".getBytes(UTF_8));
    assertThat(only(SEND + "content-length:6\n\n마당\0").body()).isEqualTo("마당".getBytes(UTF_8));
  }

  @Test
  void body_withoutLength_endsAtTheFirstZero() {
    assertThat(only(SEND + "\none\n\ntwo\0").body()).isEqualTo("one\n\ntwo".getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HELLO\n\n\0",
        "send\n\n\0",
        "SEND \n\n\0",
        "SEND\0\n\n\0",
        "\0",
        "\0\n\n\0",
        "SEND\nno colon\n\n\0",
        "SEND\n:no name\n\n\0",
        "SEND\na:b\0\n\0",
        "SEND\na:\\q\n\n\0",
        "SEND\na:\\\n\n\0",
        "SEND\n\\t:b\n\n\0",
        "SEND\ncontent-length:2\n\nabc\0",
        "SEND\ncontent-length:x\n\nabc\0",
        "SEND\ncontent-length:-1\n\nabc\0",
        "SEND\ncontent-length:+3\n\nabc\0",
        "SEND\ncontent-length:３\n\nabc\0",
        "SEND\ncontent-length:\n\nabc\0",
        "SUBSCRIBE\nid:s\n\nbody\0",
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n\0"
      })
  void anythingElse_isMalformed(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void headers_mustBeUtf8() {
    assertThatThrownBy(
            () -> read(new byte[] {'S', 'E', 'N', 'D', '\n', 'a', ':', (byte) 0xc0, '\n'}))
        .isInstanceOf(ProtocolViolation.class);
    assertThat(only(speaking(StompVersion.V1_2), "SEND\nreceipt:\uFFFD\n\n\0").receipt())
        .isEqualTo("\uFFFD");
  }

  @ParameterizedTest
  @EnumSource
  void connect_isWrittenWithoutEscapes(StompVersion version) {
    StompFrame frame = only(speaking(version), "CONNECT\nAuthorization: Bearer a\\b:c\n\n\0");
    assertThat(frame.headers().tokenInAnyCase("authorization")).isEqualTo("Bearer a\\b:c");
  }

  @Test
  void version10_knowsNoEscapesAndTrims() {
    StompFrame frame = only(speaking(StompVersion.V1_0), "SEND\nreceipt : a\\cb \n\n\0");
    assertThat(frame.receipt()).isEqualTo("a\\cb");
  }

  @Test
  void laterVersions_keepBlanks() {
    StompFrame frame = only("SEND\nreceipt: a\n\n\0");
    assertThat(frame.receipt()).isEqualTo(" a");
    assertThat(frame.headers().token("receipt")).isEqualTo("a");
  }

  @Test
  void largestFrame_isReadAndNoLargerOne() {
    int head = SEND.length() + 1;
    assertThat(read(SEND + "\n" + "x".repeat(64 * 1024 - head - 1) + "\0")).hasSize(1);
    for (String end : new String[] {"\0", "x"}) {
      String text = SEND + "\n" + "x".repeat(64 * 1024 - head) + end;
      assertThatThrownBy(() -> read(speaking(StompVersion.V1_2), text))
          .isInstanceOf(ProtocolViolation.class)
          .hasMessage("frame too large");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"65536", "1000000000", "4294967297", "99999999999999999999"})
  void lengthBeyondTheLimit_isRefusedBeforeTheBodyComes(String length) {
    assertThatThrownBy(() -> read(SEND + "content-length:" + length + "\n\n"))
        .isInstanceOf(ProtocolViolation.class)
        .hasMessage("frame too large");
  }

  @Test
  void headers_areBoundedInNumber() {
    assertThat(read("SEND\n" + "a:b\n".repeat(1_024) + "\n\0")).hasSize(1);
    assertThatThrownBy(() -> read("SEND\n" + "a:b\n".repeat(1_025) + "\n\0"))
        .isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void manySmallFrames_mayBeMoreThanTheLimitTogether() {
    assertThat(read((SEND + "\n" + "x".repeat(1_000) + "\0\n").repeat(100))).hasSize(100);
  }

  @Test
  void midFrame_isWhatIsNotWhole() {
    for (String part : List.of("S", "END\n", "a:b\n", "\n", "body")) {
      assertThat(read(part)).isEmpty();
      assertThat(decoder.isMidFrame()).isTrue();
    }
    assertThat(read("\0\n")).hasSize(1);
    assertThat(decoder.isMidFrame()).isFalse();
  }

  /** Wherever a stream is cut, the same frames come out of it. */
  @RepeatedTest(20)
  void pieces_mayEndAnywhere() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    StringBuilder all = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String body = "마당\n".repeat(random.nextInt(200));
      all.append("\n".repeat(random.nextInt(3))).append(SEND).append("receipt:").append(i);
      if (random.nextBoolean()) {
        body += "\0\0";
        all.append("\ncontent-length:").append(body.getBytes(UTF_8).length);
      }
      all.append("\n\n").append(body).append('\0');
      expected.add(i + body);
    }
    byte[] bytes = all.toString().getBytes(UTF_8);
    List<String> read = new ArrayList<>();
    for (int at = 0; at < bytes.length; ) {
      int next = Math.min(bytes.length, at + 1 + random.nextInt(random.nextInt(2_000) + 1));
      read(Arrays.copyOfRange(bytes, at, next))
          .forEach(frame -> read.add(frame.receipt() + new String(frame.body(), UTF_8)));
      at = next;
    }
    assertThat(read).as("seed %s", seed).isEqualTo(expected);
  }

  private StompFrame only(String text) {
    return only(decoder, text);
  }

  private static StompFrame only(StompDecoder decoder, String text) {
    List<StompFrame> frames = read(decoder, text);
    assertThat(frames).hasSize(1);
    return frames.getFirst();
  }

  /** A client reads with the same decoder. */
  @Test
  void framesOfAServer_areReadToo() {
    List<StompFrame> frames =
        read(
            speaking(StompVersion.V1_2),
            "CONNECTED\nserver:a\\b\n\n\0\nMESSAGE\nid:a\\cb\nid:second\n\nhello\0ERROR\n\nwhy\0");

    assertThat(frames)
        .extracting(StompFrame::command)
        .containsExactly(StompCommand.CONNECTED, StompCommand.MESSAGE, StompCommand.ERROR);
    assertThat(frames.getFirst().headers().value("server")).isEqualTo("a\\b");
    List<String> headers = new ArrayList<>();
    frames.get(1).headers().forEach((name, value) -> headers.add(name + "=" + value));
    assertThat(headers).containsExactly("id=a:b", "id=second");
    assertThat(frames.get(1).body()).isEqualTo("hello".getBytes(UTF_8));
    assertThat(frames.getLast().body()).isEqualTo("why".getBytes(UTF_8));
  }

  private List<StompFrame> read(String text) {
    return read(decoder, text);
  }

  private List<StompFrame> read(byte[] piece) {
    return read(decoder, piece);
  }

  private static List<StompFrame> read(StompDecoder decoder, String text) {
    return read(decoder, text.getBytes(UTF_8));
  }

  private static List<StompFrame> read(StompDecoder decoder, byte[] piece) {
    List<StompFrame> frames = new ArrayList<>();
    decoder.add(piece);
    StompFrame frame = decoder.next();
    while (frame != null) {
      frames.add(frame);
      frame = decoder.next();
    }
    return frames;
  }

  private static StompDecoder speaking(StompVersion version) {
    StompDecoder decoder = new StompDecoder();
    decoder.speak(version);
    return decoder;
  }
}
