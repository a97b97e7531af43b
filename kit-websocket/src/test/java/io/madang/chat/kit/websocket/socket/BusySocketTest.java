package io.madang.chat.kit.websocket.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is to be written while Tomcat itself is writing a frame to the same socket. */
class BusySocketTest {

  private static final byte[] TEXT = "{\"message\":\"안녕\"}".getBytes(UTF_8);

  private final HandExecutor patient = new HandExecutor();
  private final List<Optional<Throwable>> heard = new ArrayList<>();
  private SocketChannel client;
  private Socket socket;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocketChannel door = ServerSocketChannel.open()) {
      door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      client = SocketChannel.open(door.getLocalAddress());
      socket = Socket.over(door.accept());
    }
  }

  @AfterEach
  void disconnect() throws IOException {
    client.close();
    socket.getSocket().close();
  }

  @Test
  void write_leavesAfterTomcatsOwn() throws IOException {
    socket.begin();
    assertThat(write(Duration.ofSeconds(10))).isFalse();
    assertThat(heard).isEmpty();
    assertThat(patient.waiting()).isOne();
    socket.end();
    patient.runAll();
    assertThat(heard).containsExactly(Optional.empty());
    assertThat(read(TEXT.length)).isEqualTo(TEXT);
  }

  @Test
  void write_ofAFreeSocket_leavesAtOnce() throws IOException {
    assertThat(write(Duration.ofSeconds(10))).isTrue();
    assertThat(heard).isEmpty();
    assertThat(patient.waiting()).isZero();
    assertThat(read(TEXT.length)).isEqualTo(TEXT);
  }

  @Test
  void write_thatNeverGetsItsTurn_fails() throws IOException {
    socket.begin();
    assertThat(write(Duration.ofMillis(50))).isFalse();
    patient.runAll();
    assertThat(heard)
        .singleElement()
        .satisfies(failure ->
            assertThat(failure.orElseThrow()).isInstanceOf(SocketTimeoutException.class));
  }

  private boolean write(Duration limit) throws IOException {
    return new TomcatSocketWriter(socket, patient, limit)
        .write(ByteBuffer.wrap(TEXT), failure -> heard.add(Optional.ofNullable(failure)));
  }

  private byte[] read(int length) throws IOException {
    return client.socket().getInputStream().readNBytes(length);
  }

  /** A real socket of Tomcat's that can be told to be writing. */
  private static final class Socket extends NioEndpoint.NioSocketWrapper {

    private Socket(NioChannel channel, NioEndpoint endpoint) {
      super(channel, endpoint);
    }

    static Socket over(SocketChannel accepted) throws IOException {
      accepted.configureBlocking(false);
      NioChannel channel = new NioChannel(new SocketBufferHandler(1_024, 1_024, false));
      Socket socket = new Socket(channel, new NioEndpoint());
      channel.reset(accepted, socket);
      return socket;
    }

    void begin() {
      assertThat(writePending.tryAcquire()).isTrue();
    }

    void end() {
      writePending.release();
    }
  }
}
